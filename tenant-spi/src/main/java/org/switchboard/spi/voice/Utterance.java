package org.switchboard.spi.voice;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a transcript, in the order of the conversation.
 *
 * @param kind who or what it is
 * @param text what was said; for tool calls the arguments, for results the result; may be empty
 * @param name tool or node name, otherwise empty
 * @param toolCallId ties a tool's result to its call, otherwise empty
 * @param start offset into the call's audio, if known
 * @param end offset into the call's audio, if known
 * @param successful whether a tool call worked, if the provider tells
 * @since 1
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
        /** Anything else the provider notes: key presses, messages, node transitions. */
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

    /** Something that was said. */
    public static Utterance spoken(Kind kind, String text, Optional<Duration> start, Optional<Duration> end) {
        return new Utterance(kind, text, "", "", start, end, Optional.empty());
    }

    /** Only the kind: what people say is personal. */
    @Override
    public String toString() {
        return "Utterance[" + kind + "]";
    }
}
