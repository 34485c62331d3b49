package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageConfigTest {
    private static final String[] PORTS = {"80", "443"};

    @Test
    void allows_only_the_public_internet_by_default() throws Exception {
        WebPageConfig config = new WebPageConfig(Optional.empty(), PORTS);

        assertThat(config.allows(InetAddress.getByName("1.1.1.1"))).isTrue();
        assertThat(config.allows(InetAddress.getByName("10.1.2.3"))).isFalse();
        assertThat(config.allowsPort(443)).isTrue();
        assertThat(config.allowsPort(8080)).isFalse();
    }

    @Test
    void allows_networks_and_ports_that_are_named() throws Exception {
        WebPageConfig config =
                new WebPageConfig(Optional.of(new String[] {"10.1.0.0/16", " fd00::/9"}), new String[] {" 8080"});

        assertThat(config.allows(InetAddress.getByName("10.1.255.3"))).isTrue();
        assertThat(config.allows(InetAddress.getByName("10.2.0.0"))).isFalse();
        assertThat(config.allows(InetAddress.getByName("fd7f::1"))).isTrue();
        assertThat(config.allows(InetAddress.getByName("fd80::1"))).isFalse();
        assertThat(config.allowsPort(8080)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "::1/129", "localhost/8", "10.0.0/8", "a:b/8", "10.0.0.0/", ""})
    void names_the_key_of_what_is_no_network(String network) {
        assertThatThrownBy(() -> new WebPageConfig(Optional.of(new String[] {network}), PORTS))
                .hasMessageContaining("switchboard.web-pages.allowed-networks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", ""})
    void names_the_key_of_what_is_no_port(String port) {
        assertThatThrownBy(() -> new WebPageConfig(Optional.empty(), new String[] {port}))
                .hasMessageContaining("switchboard.web-pages.allowed-ports");
    }
}
