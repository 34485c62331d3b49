package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class PageAddressTest {
    private final WebPageConfig config = new WebPageConfig(Optional.empty(), new String[] {"80", "443"});

    @ParameterizedTest
    @CsvSource({
        "' https://example.com ', https://example.com",
        "HTTPS://Example.com/a?b=c#d, https://Example.com/a?b=c",
        "http://example.com:443/, http://example.com:443/",
        "https://müller.example/über, https://xn--mller-kva.example/%C3%BCber",
        "https://8.8.8.8/, https://8.8.8.8/",
        "https://[2606:4700::1111]/, https://[2606:4700::1111]/"
    })
    void takes_what_people_copy(String text, String uri) {
        assertThat(PageAddress.of(text, config).uri()).hasToString(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Fill in",
        "example.com, whole address",
        "file:///etc/passwd, whole address",
        "ftp://example.com/, whole address",
        "gopher://example.com/, whole address",
        "https://user@example.com/, user name",
        "https://user:secret@example.com/, user name",
        "https://example.com@127.0.0.1/, user name",
        "https://example.com:22/, port",
        "https://example.com:8443/, port",
        "https://example.com:99999/, port",
        "https://, isn't the address",
        "https://:80/, isn't the address",
        "https://example.com:x/, isn't the address",
        "https://[fe80::1%25eth0]/, isn't the address",
        "https://exa mple.com/, isn't the address",
        "'https://example.com\\@127.0.0.1/', user name",
        "'https://127.0.0.1\\.example.com/', isn't the address",
        "https://under_score/, isn't the address"
    })
    void refuses_the_rest_and_says_why(String text, String words) {
        assertRefused(text, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://127.1/",
                "http://127.0.0.1./", "http://256.1.1.1/", "http://1.2.3.4.5/", "http://017700000001/", "http://a.0x/",
                "http://１２７.１/"
            })
    void refuses_ip_addresses_that_are_written_otherwise(String text) {
        assertRefused(text, "no public web page");
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://example.com/b",
        "b, https://example.com/a/b",
        "//other.example/, https://other.example/",
        "http://other.example/x, http://other.example/x",
        "?q=1, https://example.com/a/?q=1"
    })
    void follows_redirects(String location, String uri) {
        assertThat(PageAddress.of("https://example.com/a/", config)
                        .redirected(location, config)
                        .uri())
                .hasToString(uri);
    }

    @Test
    void checks_redirects_too() {
        PageAddress start = PageAddress.of("https://example.com/", config);

        assertThatThrownBy(() -> start.redirected("//user@example.com/", config))
                .hasMessageContaining("user name");
        assertThatThrownBy(() -> start.redirected("file:///etc/passwd", config)).hasMessageContaining("whole address");
        assertThatThrownBy(() -> start.redirected("http://2130706433/", config)).hasMessageContaining("no public");
    }

    private void assertRefused(String text, String words) {
        assertThatThrownBy(() -> PageAddress.of(text, config))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ProblemCode.INVALID_INPUT);
                    assertThat(refused.field()).contains("url");
                    assertThat(refused.getMessage()).contains(words);
                });
    }
}
