package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.console.look.Brand.Rgb;
import org.switchboard.console.look.Brand.Tokens;

class BrandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0b6670", "ffffff", "000000", "ffff00", "ff0000", "0000ff", "00ff00", "808080", "f5c2e7", "7c3aed"
            })
    void words_are_legible_on_and_in_whatever_colour_was_chosen(String digits) {
        Brand brand = new Brand(digits);

        legible(brand.light(), List.of("ffffff", "f5f7f7", "edf1f1", "f0f4f4", "e4eaea"));
        legible(brand.dark(), List.of("0d1314", "0a0f10", "141b1d", "1a2325", "223034"));
    }

    private static void legible(Tokens tokens, List<String> grounds) {
        assertThat(tokens.on().contrast(tokens.brand())).as("on brand").isGreaterThanOrEqualTo(4.5);
        assertThat(tokens.on().contrast(tokens.hover())).as("on hover").isGreaterThanOrEqualTo(4.5);
        assertThat(tokens.text().contrast(tokens.soft())).as("text on soft").isGreaterThanOrEqualTo(4.5);
        assertThat(grounds)
                .allSatisfy(ground -> assertThat(tokens.text().contrast(Rgb.of(ground)))
                        .as("text on " + ground)
                        .isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void a_colour_that_is_legible_already_stays() {
        assertThat(new Brand("0b6670").light().brand()).hasToString("#0b6670");
        assertThat(new Brand("0b6670").css()).startsWith(":root,[data-theme=\"light\"]{--brand:#0b6670;");
    }
}
