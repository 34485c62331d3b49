package org.switchboard.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.ProviderId;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080/api/webhooks/fake",
        "https://voice.example.com/, https://voice.example.com/api/webhooks/fake",
        "' https://voice.example.com/switchboard// ', https://voice.example.com/switchboard/api/webhooks/fake"
    })
    void webhooks_are_below_it(String base, String webhook) {
        assertThat(new PublicUrl(base).webhook(new ProviderId("fake"))).hasToString(webhook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "voice.example.com", "ftp://voice.example.com", "https:///path", "https://a b", "/x"})
    void refuses_what_is_no_web_address_and_names_the_key(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicUrl(url))
                .withMessageContaining("switchboard.public-url");
    }
}
