package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongListingTest {
    private static final int ALL = 1_240;

    private final List<LongListing.Part> read = new ArrayList<>();

    private LongListing<Integer> asked(Map<String, String> parameters) {
        return LongListing.<Integer>of(parameters::get, part -> ALL, part -> {
                    read.add(part);
                    return IntStream.range(part.offset(), Math.min(ALL, part.offset() + part.limit()))
                            .boxed()
                            .toList();
                })
                .sort("name", "since")
                .keeping("role");
    }

    @Test
    void reads_the_page_that_the_address_asks_for_and_no_more() {
        LongListing<Integer> list = asked(Map.of("q", "ana", "sort", "-since", "page", "3", "role", "customer"));

        assertThat(list.getRows()).hasSize(25).startsWith(50);
        assertThat(list.getTo()).isEqualTo(75);
        assertThat(read).containsExactly(new LongListing.Part("ana", "since", true, 50, 25));
    }

    @Test
    void keeps_what_it_is_narrowed_to_in_all_its_addresses() {
        LongListing<Integer> list = asked(Map.of("q", "ana", "role", "customer"));

        assertThat(list.getNext()).isEqualTo("?q=ana&role=customer&page=2");
        assertThat(list.sorted("name")).isEqualTo("?q=ana&role=customer&sort=-name");
        assertThat(list.getQuery()).isEqualTo("?q=ana&role=customer");
        assertThat(asked(Map.of("role", "customer")).isFiltered()).isTrue();
        assertThat(asked(Map.of()).isFiltered()).isFalse();
        assertThat(asked(Map.of()).getQuery()).isEmpty();
    }

    @Test
    void sorts_by_what_there_is() {
        assertThat(asked(Map.of("sort", "-password_hash")).direction("name")).isEqualTo("descending");
    }

    @Test
    void gives_all_pages_to_a_table_for_spreadsheets() {
        List<Integer> all = new ArrayList<>();
        asked(Map.of("page", "7")).each(all::add);

        assertThat(all).hasSize(ALL).startsWith(0).endsWith(ALL - 1);
    }
}
