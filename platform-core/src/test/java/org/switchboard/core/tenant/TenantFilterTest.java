package org.switchboard.core.tenant;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantFilterTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 200", "1000000, 50"})
    void takes_pages_of_one_to_two_hundred(int offset, int limit) {
        assertThatCode(() -> filter(offset, limit)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, 201", "0, -1"})
    void refuses_pages_that_would_read_everything_or_nothing(int offset, int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> filter(offset, limit));
    }

    private static TenantFilter filter(int offset, int limit) {
        return new TenantFilter("", Optional.empty(), offset, limit);
    }
}
