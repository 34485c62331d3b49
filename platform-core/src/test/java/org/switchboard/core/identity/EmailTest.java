package org.switchboard.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @Test
    void is_kept_in_lower_case_without_spaces_around() {
        assertThat(new Email(" Ana.Maria+tag@Example.COM ").value()).isEqualTo("ana.maria+tag@example.com");
    }

    @Test
    void lower_case_does_not_depend_on_the_servers_language() {
        assertThat(new Email("INFO@EXAMPLE.COM")).isEqualTo(new Email("info@example.com"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "ana",
                "ana@",
                "@example.com",
                "ana@example",
                "a b@example.com",
                "a@b@example.com",
                "ana@example.",
                "ana@exam ple.com",
                "ana\0@example.com",
                "ana@example.com\nbcc:x@example.com"
            })
    void refuses_what_is_not_an_address(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(text)).withMessageContaining("ana@example.com");
    }

    @Test
    void refuses_more_than_254_characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Email("a".repeat(243) + "@example.com"));
        assertThat(new Email("a".repeat(242) + "@example.com").value()).hasSize(254);
    }

    @Test
    void shows_only_the_domain() {
        assertThat(new Email("ana@example.com")).hasToString("…@example.com");
    }
}
