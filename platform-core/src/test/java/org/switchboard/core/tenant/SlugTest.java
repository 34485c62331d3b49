package org.switchboard.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "juniper-vale", "7-eleven", "a--b", "abcdefghijklmnopqrstuvwxyz0123456789abcd"})
    void takes_lower_case_letters_digits_and_inner_hyphens(String text) {
        assertThat(new Slug(text)).hasToString(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ab", "-abc", "abc-", "Abc", "a c", "a_c", "äbc", "a/b", "abc\n", " abc", "a.c"})
    void refuses_anything_else_and_shows_an_example(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slug(text))
                .withMessageContaining("for instance juniper-vale");
    }

    @Test
    void refuses_more_than_forty_characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("a".repeat(41)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "sign-in", "sign-out", "console", "api", "resources"})
    void refuses_names_that_the_console_uses_itself(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text)).withMessageContaining("reserved");
    }
}
