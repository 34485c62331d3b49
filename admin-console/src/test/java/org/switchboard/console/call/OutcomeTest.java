package org.switchboard.console.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.core.call.facts.CallState;

class OutcomeTest {

    @Test
    void a_call_that_goes_on_has_a_lamp() {
        assertThat(outcome(CallState.REGISTERED, null, null, null).tag().lamp()).isTrue();
        assertThat(outcome(CallState.ONGOING, null, null, null).tag().label()).isEqualTo("call.live");
    }

    @Test
    void busy_and_unanswered_are_nobodys_fault() {
        assertThat(outcome(CallState.NOT_CONNECTED, "dial_busy", null, null)
                        .tag()
                        .label())
                .isEqualTo("call.busy");
        assertThat(outcome(CallState.NOT_CONNECTED, "dial_no_answer", null, null)
                        .tag()
                        .kind())
                .isEqualTo("quiet");
        assertThat(outcome(CallState.NOT_CONNECTED, "dial_failed", null, null)
                        .tag()
                        .kind())
                .isEqualTo("bad");
    }

    @Test
    void a_machine_that_answered_is_voicemail_whatever_the_analysis_says() {
        assertThat(outcome(CallState.ENDED, "voicemail_reached", null, true)
                        .tag()
                        .label())
                .isEqualTo("call.voicemail");
        assertThat(outcome(CallState.ENDED, null, true, false).tag().label()).isEqualTo("call.voicemail");
    }

    @Test
    void an_ended_call_tells_whether_it_reached_its_goal() {
        assertThat(outcome(CallState.ENDED, "user_hangup", false, true).tag().label())
                .isEqualTo("call.successful");
        assertThat(outcome(CallState.ENDED, "user_hangup", false, false).tag().label())
                .isEqualTo("call.missed");
        assertThat(outcome(CallState.ENDED, "call_transfer", false, true).tag().label())
                .isEqualTo("call.transferred");
    }

    @Test
    void an_ended_call_without_analysis_is_being_analysed() {
        Outcome fresh =
                new Outcome(CallState.ENDED, Optional.of("user_hangup"), Optional.empty(), Optional.empty(), false);

        assertThat(fresh.tag().label()).isEqualTo("call.analysing");
    }

    private static Outcome outcome(CallState state, String reason, Boolean voicemail, Boolean successful) {
        return new Outcome(
                state,
                Optional.ofNullable(reason),
                Optional.ofNullable(voicemail),
                Optional.ofNullable(successful),
                true);
    }
}
