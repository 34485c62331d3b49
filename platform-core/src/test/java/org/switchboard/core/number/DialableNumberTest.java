package org.switchboard.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialableNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"+14155550100", "+14155550123", "+14155550199", "+442071838750", "+4930901820", "+911140001000"})
    void takes_numbers_of_their_countrys_plan(String text) {
        assertThat(DialableNumber.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" +14155550123", "+14155550123\n"})
    void forgives_white_space_around(String text) {
        assertThat(DialableNumber.parse(text).value()).isEqualTo("+14155550123");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "4155550123",
                "14155550123",
                "0014155550123",
                "+1 415 555 0123",
                "+1-415-555-0123",
                "(415) 555-0123",
                "+1415555CALL",
                "tel:+14155550123",
                "+14155550123;ext=5",
                "+0123456789",
                "+１４１５５５５０１２３",
                "+1415555012345678"
            })
    void refuses_what_is_not_written_in_e164_and_shows_how(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DialableNumber.parse(text))
                .withMessageContaining("+14155550142");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1415", "+1415555012", "+141555501234", "+10005550123", "+11155550123", "+99912345678", "+1911"
            })
    void refuses_numbers_that_no_plan_has(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DialableNumber.parse(text))
                .withMessageContaining("No country has such a number");
    }
}
