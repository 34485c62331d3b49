package org.switchboard.retell;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Whether a host is on the public internet, by all its addresses. Source: IANA's special-purpose address registries. */
final class PublicAddress {
    private PublicAddress() {}

    /** False for hosts that don't resolve. */
    static boolean is(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        boolean local = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !local && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        boolean thisNetwork = first == 0;
        boolean sharedByCarriers = first == 100 && (second & 0xc0) == 64;
        boolean protocols = first == 192 && second == 0 && address[2] == 0;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        boolean reserved = first >= 240;
        return !(thisNetwork || sharedByCarriers || protocols || benchmarks || reserved);
    }

    // Global unicast is 2000::/3; the tunnels in it (Teredo, 6to4) could carry a private IPv4 address.
    private static boolean isPublic6(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        boolean globalUnicast = (first & 0xe0) == 0x20;
        boolean teredo = first == 0x20 && second == 0x01 && address[2] == 0 && address[3] == 0;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return globalUnicast && !teredo && !sixToFour;
    }
}
