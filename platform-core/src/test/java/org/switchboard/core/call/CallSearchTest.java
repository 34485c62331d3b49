package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallSearchTest {
    @ParameterizedTest
    @CsvSource({"longest, LONGEST", "DEAREST, DEAREST", "oldest, OLDEST", "'', NEWEST", "dearest; drop, NEWEST"})
    void an_order_is_one_of_ours_or_the_usual_one(String asked, CallSearch.Sort sort) {
        assertThat(CallSearch.Sort.of(asked)).isEqualTo(sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 (415) 555-0187", "0187", "415.555"})
    void digits_are_looked_for_in_numbers_however_they_are_written(String text) {
        assertThat(condition(text).sql()).contains("concat_ws").doesNotContain("ILIKE");
        assertThat(condition(text).values()).containsExactly("%" + text.replaceAll("[^0-9]", "") + "%");
    }

    @Test
    void words_are_looked_for_as_they_are_without_wildcards_of_their_own() {
        assertThat(condition("100%_\\").sql()).contains("ILIKE");
        assertThat(condition("100%_\\").values()).containsExactly("%100\\%\\_\\\\%");
    }

    private static CallSearch.Condition condition(String text) {
        return new CallSearch(
                        Optional.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        CallSearch.Sort.NEWEST)
                .condition();
    }
}
