package org.switchboard.spi.voice;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a transcript; {@code start} and {@code end} are offsets into the audio.
 *
 * @param text what was said, a tool call's arguments, or a tool's result
 * @param name of the tool or node
 * @param toolCallId ties a tool's result to its call
 * @param successful whether a tool call worked
 */
public record Utterance(
        Kind kind,
        String text,
        String name,
        String toolCallId,
        Optional<Duration> start,
        Optional<Duration> end,
        Optional<Boolean> successful) {

    /** Kinds of entries. */
    public enum Kind {
        /** The voice agent speaks. */
        AGENT,
        /** The person on the line speaks. */
        USER,
        /** The person a call was transferred to speaks. */
        TRANSFER_TARGET,
        /** The agent uses a tool. */
        TOOL_CALL,
        /** What the tool answered. */
        TOOL_RESULT,
        /** Anything else: key presses, messages, node transitions. */
        NOTE
    }

    public Utterance {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(toolCallId, "toolCallId");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(successful, "successful");
    }

    /** Spoken words. */
    public static Utterance spoken(Kind kind, String text, Optional<Duration> start, Optional<Duration> end) {
        return new Utterance(kind, text, "", "", start, end, Optional.empty());
    }

    @Override
    public String toString() {
        return "Utterance[" + kind + "]";
    }
}
