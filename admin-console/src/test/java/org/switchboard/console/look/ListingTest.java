package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, 60).mapToObj("name %02d"::formatted).toList();

    private static Listing<String> asked(Map<String, String> parameters) {
        return Listing.of(NAMES, parameters::get)
                .sort("name", Comparator.naturalOrder())
                .sort("end", Comparator.comparing(name -> name.charAt(name.length() - 1)));
    }

    @Test
    void shows_the_first_page_in_its_usual_order_unless_told_otherwise() {
        Listing<String> list = asked(Map.of());

        assertThat(list.getRows()).hasSize(25).startsWith("name 01");
        assertThat(list.getFrom()).isEqualTo(1);
        assertThat(list.getTo()).isEqualTo(25);
        assertThat(list.getPrevious()).isEmpty();
        assertThat(list.getNext()).isEqualTo("?page=2");
        assertThat(list.direction("name")).isEqualTo("ascending");
    }

    @Test
    void finds_text_in_whatever_case_and_says_that_it_is_filtered() {
        Listing<String> list = asked(Map.of("q", " NAME 5", "sort", "-name"));

        assertThat(list.getRows()).hasSize(10).startsWith("name 59");
        assertThat(list.isFiltered()).isTrue();
        assertThat(list.isLong()).isFalse();
        assertThat(list.sorted("end")).isEqualTo("?q=NAME+5&sort=end");
    }

    @Test
    void goes_on_in_the_same_order_and_turns_it_round() {
        Listing<String> list = asked(Map.of("sort", "end", "page", "2"));

        assertThat(list.getNext()).isEqualTo("?sort=end&page=3");
        assertThat(list.sorted("end")).isEqualTo("?sort=-end");
        assertThat(list.sorted("name")).isEqualTo("?sort=name");
        assertThat(list.direction("name")).isEqualTo("none");
    }

    @Test
    void takes_nonsense_for_the_nearest_that_makes_sense() {
        assertThat(asked(Map.of("page", "99", "sort", "nothing")).getRows())
                .hasSize(10)
                .endsWith("name 60");
        assertThat(asked(Map.of("page", "-1")).getRows()).startsWith("name 01");
        assertThat(asked(Map.of("page", "x")).getRows()).startsWith("name 01");
    }
}
