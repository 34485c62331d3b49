package org.switchboard.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitConfigTest {
    @ParameterizedTest
    @CsvSource({
        "USER, 600",
        "API_KEY, 600",
        "TENANT, 3000",
        "ADDRESS, 300",
        "NEW_AGENTS, 3",
        "GUESSES_OF_EMAIL, 10",
        "GUESSES_OF_ADDRESS, 100",
        "MAILS_OF_EMAIL, 5",
        "MAILS_OF_ADDRESS, 100"
    })
    void has_limits_of_its_own(Limit limit, int usual) {
        assertThat(new LimitConfig(key -> Optional.empty()).most(limit)).isEqualTo(usual);
    }

    @ParameterizedTest
    @EnumSource
    void takes_a_setting_for_each_and_names_a_bad_one(Limit limit) {
        String own = "switchboard.limits."
                + limit.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        assertThat(new LimitConfig(key -> Optional.of(7).filter(value -> key.equals(own))).most(limit))
                .isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitConfig(key -> Optional.of(0).filter(value -> key.equals(own))))
                .withMessageContaining(own);
    }
}
