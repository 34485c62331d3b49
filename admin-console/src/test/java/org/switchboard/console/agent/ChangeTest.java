package org.switchboard.console.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void short_texts_are_shown_whole() {
        assertThat(Change.of("name", "Ivy", "Ada")).isEqualTo(new Change("name", "Ivy", "Ada"));
    }

    @Test
    void long_texts_are_shown_where_they_part() {
        String same = "s".repeat(500);
        Change change = Change.of("system_prompt", same + "ours", same + "theirs" + same);

        assertThat(change.ours()).isEqualTo("…" + "s".repeat(40) + "ours");
        assertThat(change.theirs()).startsWith("…" + "s".repeat(40) + "theirs").endsWith("…");
    }
}
