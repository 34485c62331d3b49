package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;

class TalkRibbonTest {
    private static final Optional<Duration> MINUTE = Optional.of(Duration.ofSeconds(60));

    @Test
    void one_letter_stands_for_a_sixtieth_of_the_call() {
        List<Utterance> talk =
                List.of(said(Kind.AGENT, 0, 10), said(Kind.USER, 20, 30), said(Kind.TRANSFER_TARGET, 59, 60));
        assertThat(TalkRibbon.of(talk, MINUTE))
                .isEqualTo("a".repeat(10) + "-".repeat(10) + "u".repeat(10) + "-".repeat(29) + "u");
    }

    @Test
    void tools_show_where_they_were_used_and_results_and_notes_do_not() {
        List<Utterance> talk = List.of(
                said(Kind.AGENT, 0, 30),
                said(Kind.TOOL_CALL, 30, 30),
                said(Kind.TOOL_RESULT, 40, 41),
                said(Kind.NOTE, 50, 55));
        assertThat(TalkRibbon.of(talk, MINUTE)).isEqualTo("a".repeat(30) + "t" + "-".repeat(29));
    }

    @Test
    void a_tool_without_times_stands_after_what_was_said_before() {
        Utterance tool = Utterance.spoken(Kind.TOOL_CALL, "{}", Optional.empty(), Optional.empty());
        assertThat(TalkRibbon.of(List.of(said(Kind.AGENT, 0, 30), tool), MINUTE))
                .startsWith("a".repeat(30) + "t-");
    }

    @Test
    void without_a_duration_the_last_word_is_the_end() {
        assertThat(TalkRibbon.of(List.of(said(Kind.AGENT, 0, 2), said(Kind.USER, 2, 4)), Optional.empty()))
                .isEqualTo("a".repeat(30) + "u".repeat(30));
    }

    @Test
    void words_after_the_end_or_before_the_beginning_stay_inside() {
        assertThat(TalkRibbon.of(List.of(said(Kind.USER, -5, 1), said(Kind.AGENT, 70, 90)), MINUTE))
                .isEqualTo("u" + "-".repeat(58) + "a");
    }

    @Test
    void nothing_said_or_no_time_at_all_gives_no_ribbon() {
        assertThat(TalkRibbon.of(List.of(), MINUTE)).isEmpty();
        assertThat(TalkRibbon.of(List.of(said(Kind.AGENT, 0, 1)), Optional.of(Duration.ZERO)))
                .isEmpty();
        Utterance timeless = Utterance.spoken(Kind.AGENT, "Hello", Optional.empty(), Optional.empty());
        assertThat(TalkRibbon.of(List.of(timeless), Optional.empty())).isEmpty();
    }

    private static Utterance said(Kind kind, long from, long to) {
        return Utterance.spoken(
                kind, "words", Optional.of(Duration.ofSeconds(from)), Optional.of(Duration.ofSeconds(to)));
    }
}
