package org.switchboard.console.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;

class ConversationTest {

    @Test
    void tells_how_long_the_caller_waited_for_an_answer() {
        List<Turn> turns = new Conversation(List.of(said(Kind.USER, 0, 1000), said(Kind.AGENT, 1810, 3000))).turns();

        assertThat(turns.get(0).answeredIn()).isNull();
        assertThat(turns.get(1).answeredIn()).isEqualTo(Duration.ofMillis(810));
    }

    @Test
    void says_nothing_about_waiting_when_the_agent_spoke_first_or_cut_in() {
        assertThat(new Conversation(List.of(said(Kind.AGENT, 0, 900)))
                        .turns()
                        .get(0)
                        .answeredIn())
                .isNull();
        assertThat(new Conversation(List.of(said(Kind.USER, 0, 1000), said(Kind.AGENT, 900, 2000)))
                        .turns()
                        .get(1)
                        .answeredIn())
                .isNull();
    }

    @Test
    void shows_a_tool_call_together_with_its_result() {
        List<Turn> turns = new Conversation(List.of(
                        tool(Kind.TOOL_CALL, "find_slots", "{\"day\":\"Fri\"}", Optional.empty()),
                        said(Kind.AGENT, 0, 500),
                        tool(Kind.TOOL_RESULT, "", "10:15", Optional.of(false))))
                .turns();

        assertThat(turns).extracting(Turn::kind).containsExactly("tool", "agent");
        assertThat(turns.get(0).result()).isEqualTo("10:15");
        assertThat(turns.get(0).isFailed()).isTrue();
    }

    @Test
    void keeps_a_result_whose_call_is_missing() {
        Utterance orphan = tool(Kind.TOOL_RESULT, "", "10:15", Optional.empty());

        assertThat(new Conversation(List.of(orphan)).turns()).hasSize(1);
    }

    private static Utterance said(Kind kind, long from, long to) {
        return Utterance.spoken(
                kind, "words", Optional.of(Duration.ofMillis(from)), Optional.of(Duration.ofMillis(to)));
    }

    private static Utterance tool(Kind kind, String name, String text, Optional<Boolean> successful) {
        return new Utterance(kind, text, name, "tool-1", Optional.empty(), Optional.empty(), successful);
    }
}
