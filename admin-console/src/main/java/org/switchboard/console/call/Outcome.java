package org.switchboard.console.call;

import java.util.Optional;
import org.switchboard.console.look.Tags.Tag;
import org.switchboard.core.call.facts.CallState;

/**
 * How a call came out, as lists and pages show it.
 *
 * @param reason why it was disconnected, in the provider's words
 * @param analysed whether the provider has told what it made of the call
 */
record Outcome(
        CallState state,
        Optional<String> reason,
        Optional<Boolean> voicemail,
        Optional<Boolean> successful,
        boolean analysed) {

    Tag tag() {
        return switch (state) {
            case REQUESTED -> Tag.of("live", "", "call.placing");
            case REGISTERED -> Tag.of("live", "", "call.ringing");
            case ONGOING -> Tag.of("live", "", "call.live");
            case REFUSED -> Tag.of("bad", "alert", "call.refused");
            case ERROR -> Tag.of("bad", "alert", "call.failed");
            case NOT_CONNECTED -> notConnected();
            case ENDED -> ended();
        };
    }

    private Tag notConnected() {
        if (because("busy")) {
            return Tag.of("quiet", "", "call.busy");
        }
        return because("failed") ? Tag.of("bad", "alert", "call.failed") : Tag.of("quiet", "", "call.unanswered");
    }

    private Tag ended() {
        if (voicemail.orElse(false) || because("voicemail")) {
            return Tag.of("note", "", "call.voicemail");
        }
        if (because("transfer")) {
            return Tag.of("quiet", "outgoing", "call.transferred");
        }
        if (!analysed) {
            return Tag.of("quiet", "", "call.analysing");
        }
        return successful
                .map(reached -> reached ? Tag.of("ok", "check", "call.successful") : Tag.of("warn", "", "call.missed"))
                .orElseGet(() -> Tag.of("quiet", "", "call.ended"));
    }

    private boolean because(String word) {
        return reason.filter(told -> told.contains(word)).isPresent();
    }
}
