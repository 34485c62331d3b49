package org.switchboard.api.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {
    @Test
    void needs_no_setting() {
        assertThatCode(() -> new CrossOrigin(Optional.empty())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "app.example.com",
                "https://app.example.com/",
                "ftp://app.example.com",
                "https://a b"
            })
    void says_which_origin_is_none(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossOrigin(Optional.of("https://app.example.com, " + text)))
                .withMessageContaining("switchboard.cors.allowed-origins")
                .withMessageContaining(text);
    }
}
