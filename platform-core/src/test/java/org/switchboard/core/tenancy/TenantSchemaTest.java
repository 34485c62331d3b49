package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSchemaTest {
    @Test
    void random_names_are_valid_and_differ() {
        SecureRandom random = new SecureRandom();
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> TenantSchema.random(random).name())
                        .collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(name -> name.matches("t_[a-z2-7]{12}"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "public",
                "platform",
                "t_",
                "t_abcdefghijk",
                "t_abcdefghijklm",
                "T_abcdefghijkl",
                "t_abcdefghijk1",
                "t_abcdefghijkl\n",
                "t_abcdefghijk\"",
                "t_abcdefghijkl\"; DROP SCHEMA platform; --"
            })
    void refuses_what_could_not_stand_in_sql_as_it_is(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantSchema(text));
    }
}
