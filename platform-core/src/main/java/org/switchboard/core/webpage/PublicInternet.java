package org.switchboard.core.webpage;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is reachable for everybody and therefore tells nothing about the network we stand in. Source: the IANA registries of
 * special-purpose IPv4 and IPv6 addresses (RFC 6890) and of multicast; a range in doubt counts as not public.
 */
final class PublicInternet {
    /** Of IPv6 only this is given out for the public (RFC 4291): not loopback, local, multicast, mapped IPv4 or NAT64. */
    private static final Network IPV6 = Network.of("2000::/3");

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared between a carrier and its customers
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // a public address that inside Azure is the host of the machine
                    "169.254.0.0/16", // link-local, with the clouds' metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // multicast tunnels
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocol assignments with Teredo, benchmarks and ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: holds any IPv4 address
                    "2620:4f:8000::/48", // AS112
                    "3fff::/20") // documentation
            .map(Network::of)
            .toList();

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        boolean ordinary = !(address instanceof Inet6Address) || IPV6.contains(address);
        return ordinary && SPECIAL.stream().noneMatch(special -> special.contains(address));
    }
}
