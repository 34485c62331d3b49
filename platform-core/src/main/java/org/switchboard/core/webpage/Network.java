package org.switchboard.core.webpage;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR form, for instance {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param address one of its addresses
 * @param bits how many leading bits all its addresses share; 0 to 32 or 128
 */
record Network(InetAddress address, int bits) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    Network {
        Objects.requireNonNull(address, "address");
        if (bits < 0 || bits > address.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("so many bits an address doesn't have");
        }
    }

    /** Reads CIDR form. @throws IllegalArgumentException unless it is that; names are never looked up */
    static Network of(String cidr) {
        String[] parts = cidr.split("/", -1);
        boolean literal = IPV4.matcher(parts[0]).matches() || parts[0].contains(":");
        if (parts.length != 2 || !literal || !BITS.matcher(parts[1]).matches()) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        try {
            // In brackets it is an IPv6 address or an error.
            String text = parts[0].contains(":") ? "[" + parts[0] + "]" : parts[0];
            return new Network(InetAddress.getByName(text), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + cidr, e);
        }
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
