package org.switchboard.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    @ParameterizedTest
    @CsvSource({
        "bots, agents",
        "bots/7/assign, agents/7/assign",
        "admin/customers, customers",
        "admin/customers/7, customers/7"
    })
    void lead_to_our_addresses(String theirs, String ours) {
        assertThat(Aliases.resolve(theirs)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"robots", "botsy", "admin", "admin/customersx", "calls/bots", "''"})
    void leave_everything_else_alone(String path) {
        assertThat(Aliases.resolve(path)).isEqualTo(path);
    }
}
