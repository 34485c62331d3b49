package org.switchboard.core.webpage;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and gives away only those that may be read from. The client connects to what it gets here
 * and doesn't ask again: what was checked is what is connected to, whatever the name points to a moment later.
 */
final class CheckedDns implements DnsResolver {
    /** Each may cost a time-out. */
    private static final int TRIED_AT_MOST = 4;

    private final WebPageConfig config;
    private final Lookup lookup;

    /** Asks for all addresses of a host; hosts that are addresses themselves included. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    CheckedDns(WebPageConfig config, Lookup lookup) {
        this.config = config;
        this.lookup = lookup;
    }

    /** @throws UnknownHostException the host has no address, or none that is allowed: which of them must not be told */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] allowed = Arrays.stream(lookup.addressesOf(host))
                .filter(config::allows)
                .limit(TRIED_AT_MOST)
                .toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new UnknownHostException("no address that may be read from");
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
