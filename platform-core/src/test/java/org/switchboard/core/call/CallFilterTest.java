package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallFilterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 200})
    void the_newest_are_unfiltered(int limit) {
        CallFilter filter = CallFilter.newest(limit);
        assertThat(filter.limit()).isEqualTo(limit);
        assertThat(filter.agent()).isEmpty();
        assertThat(filter.state()).isEmpty();
        assertThat(filter.liveOnly()).isFalse();
        assertThat(filter.cursor()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void refuses_pages_that_would_read_everything_or_nothing(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> CallFilter.newest(limit));
    }

    @Test
    void absent_is_never_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> new CallFilter(null, Optional.empty(), false, Optional.empty(), 1));
        assertThatNullPointerException().isThrownBy(() -> new CallId(null));
    }

    @Test
    void an_id_is_written_as_its_uuid() {
        UUID id = UUID.randomUUID();
        assertThat(new CallId(id)).hasToString(id.toString());
    }
}
