package org.switchboard.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0 | Edge, Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/17 Safari/605 | Safari, macOS",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 | Chrome, Android",
                "curl/8.5.0 | curl"
            })
    void is_called_what_people_call_it(String client, String name) {
        assertThat(Device.of(client)).isEqualTo(name);
    }

    @Test
    void that_is_unknown_keeps_the_beginning_of_its_own_name() {
        assertThat(Device.of("x".repeat(60))).isEqualTo("x".repeat(40) + "…");
        assertThat(Device.of("")).isEqualTo("–");
    }
}
