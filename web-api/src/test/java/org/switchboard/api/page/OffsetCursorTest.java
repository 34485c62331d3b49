package org.switchboard.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.Page;
import org.switchboard.core.problem.DomainException;

class OffsetCursorTest {
    private final PageParameters parameters = new PageParameters();

    @Test
    void leads_through_the_whole_list() {
        parameters.limit = "2";

        assertThat(page().items()).containsExactly(0, 1);
        parameters.cursor = page().next().orElseThrow();
        assertThat(page().items()).containsExactly(2, 3);
        parameters.cursor = page().next().orElseThrow();
        assertThat(page()).isEqualTo(new Page<>(List.of(4), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "bzE-", "MTA", "by0x", "bzk5OTk5OTk5OTk5"})
    void a_cursor_that_isnt_ours_is_a_problem_of_its_field(String cursor) {
        parameters.cursor = cursor;

        assertThatThrownBy(this::page)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).contains("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "99999999999"})
    void a_limit_out_of_range_is_a_problem_of_its_field(String limit) {
        parameters.limit = limit;

        assertThatThrownBy(this::page)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).contains("limit"));
    }

    private Page<Integer> page() {
        return OffsetCursor.page(
                parameters,
                offset -> IntStream.range(offset, Math.min(5, offset + parameters.limit() + 1))
                        .boxed()
                        .toList());
    }
}
