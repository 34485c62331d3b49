package org.switchboard.console.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Json;

class ExtractedFieldsTest {

    @Test
    void writes_names_in_words_and_keeps_their_order() {
        assertThat(ExtractedFields.of(new Json("{\"party_size\":4,\"opted_out\":false,\"note\":null}")))
                .containsExactly(
                        java.util.Map.entry("Party size", "4"),
                        java.util.Map.entry("Opted out", "false"),
                        java.util.Map.entry("Note", "–"));
    }

    @Test
    void shows_nothing_for_what_is_not_an_object() {
        assertThat(ExtractedFields.of(new Json("not json"))).isEmpty();
        assertThat(ExtractedFields.of(new Json("[1]"))).isEmpty();
    }
}
