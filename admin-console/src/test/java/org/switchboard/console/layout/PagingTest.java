package org.switchboard.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @ParameterizedTest
    @CsvSource({"1, 60, 1, 25, '', 2", "2, 60, 26, 50, 1, 3", "3, 60, 51, 60, 2, ''", "1, 25, 1, 25, '', ''"})
    void tells_which_rows_a_page_has_and_what_is_beside_it(
            int page, long total, long first, long last, String previous, String next) {
        Paging paging = new Paging(page, 25, total);

        assertThat(paging.first()).isEqualTo(first);
        assertThat(paging.last()).isEqualTo(last);
        assertThat(paging.previous()).isEqualTo(previous);
        assertThat(paging.next()).isEqualTo(next);
    }

    @Test
    void a_page_after_the_last_has_no_rows_and_leads_back() {
        Paging paging = new Paging(9, 25, 30);

        assertThat(paging.first()).isZero();
        assertThat(paging.isNeeded()).isTrue();
        assertThat(paging.previous()).isEqualTo("8");
        assertThat(paging.next()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "-3", "0", "99999999999999"})
    void what_is_no_page_is_the_first(String asked) {
        assertThat(Paging.asked(asked)).isEqualTo(1);
    }

    @Test
    void nobody_asks_for_pages_without_end() {
        assertThat(Paging.asked("2000000000")).isEqualTo(2_000);
    }
}
