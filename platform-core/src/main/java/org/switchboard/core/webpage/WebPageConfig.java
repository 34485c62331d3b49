package org.switchboard.core.webpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which web pages may be read for tenants. */
@ApplicationScoped
public class WebPageConfig {
    private final List<Network> networks;
    private final Set<Integer> ports;

    protected WebPageConfig() {
        networks = List.of();
        ports = Set.of();
    }

    // The server can't inject an Optional of a List.
    @Inject
    public WebPageConfig(
            @ConfigProperty(name = "switchboard.web-pages.allowed-networks") Optional<String[]> allowedNetworks,
            @ConfigProperty(name = "switchboard.web-pages.allowed-ports", defaultValue = "80,443")
                    String[] allowedPorts) {
        networks = allowedNetworks.stream()
                .flatMap(Arrays::stream)
                .map(WebPageConfig::network)
                .toList();
        ports = Arrays.stream(allowedPorts).map(WebPageConfig::port).collect(Collectors.toUnmodifiableSet());
    }

    private static Network network(String cidr) {
        try {
            return Network.of(cidr.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "switchboard.web-pages.allowed-networks must be networks like 10.1.0.0/16 or fd00::/8, comma between"
                            + " them; this isn't one: " + cidr,
                    e);
        }
    }

    private static int port(String text) {
        String stripped = text.strip();
        int port = stripped.matches("\\d{1,5}") ? Integer.parseInt(stripped) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "switchboard.web-pages.allowed-ports must be ports like 80,443; this isn't one: " + text);
        }
        return port;
    }

    /** Whether pages may be read from there: the public internet, and what the operator allows besides. */
    boolean allows(InetAddress address) {
        return PublicInternet.has(address) || networks.stream().anyMatch(network -> network.contains(address));
    }

    boolean allowsPort(int port) {
        return ports.contains(port);
    }
}
