package org.switchboard.console.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;

/** Turns a transcript into what people read: speech, and tool calls together with their results. */
final class Conversation {
    private final List<Utterance> transcript;

    Conversation(List<Utterance> transcript) {
        this.transcript = transcript;
    }

    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        Optional<Duration> silentSince = Optional.empty();
        for (Utterance one : transcript) {
            if (one.kind() == Kind.TOOL_RESULT && isAnswered(one)) {
                continue;
            }
            turns.add(turn(one, silentSince));
            silentSince = one.kind() == Kind.USER ? one.end() : Optional.empty();
        }
        return turns;
    }

    private Turn turn(Utterance one, Optional<Duration> silentSince) {
        Optional<Utterance> result = resultOf(one);
        return new Turn(
                kind(one.kind()),
                one.name(),
                one.text(),
                one.start().orElse(null),
                one.kind() == Kind.AGENT ? waited(silentSince, one.start()) : null,
                result.map(Utterance::text).orElse(null),
                result.flatMap(Utterance::successful).or(one::successful));
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case AGENT -> "agent";
            case USER, TRANSFER_TARGET -> "caller";
            case TOOL_CALL, TOOL_RESULT -> "tool";
            case NOTE -> "note";
        };
    }

    private static Duration waited(Optional<Duration> silentSince, Optional<Duration> start) {
        return silentSince
                .flatMap(since -> start.map(begin -> begin.minus(since)))
                .filter(wait -> !wait.isNegative())
                .orElse(null);
    }

    private Optional<Utterance> resultOf(Utterance call) {
        return transcript.stream()
                .filter(one -> one.kind() == Kind.TOOL_RESULT && call.kind() == Kind.TOOL_CALL)
                .filter(one -> belongTogether(call, one))
                .findFirst();
    }

    private boolean isAnswered(Utterance result) {
        return transcript.stream().anyMatch(one -> one.kind() == Kind.TOOL_CALL && belongTogether(one, result));
    }

    private static boolean belongTogether(Utterance call, Utterance result) {
        return !call.toolCallId().isEmpty() && call.toolCallId().equals(result.toolCallId());
    }
}
