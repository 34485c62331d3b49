package org.switchboard.retell;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.switchboard.retell.wire.CallObject;
import org.switchboard.retell.wire.TranscriptEntry;
import org.switchboard.retell.wire.Word;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;

/** Reads the richest transcript that a call has: with tool calls, else turn by turn, else the plain text. */
final class Transcripts {
    private Transcripts() {}

    static List<Utterance> of(CallObject call) {
        List<TranscriptEntry> entries =
                isEmpty(call.transcriptWithToolCalls()) ? call.transcriptObject() : call.transcriptWithToolCalls();
        return isEmpty(entries)
                ? PlainTranscript.read(text(call.transcript()))
                : entries.stream()
                        .filter(Objects::nonNull)
                        .map(Transcripts::utterance)
                        .toList();
    }

    private static Utterance utterance(TranscriptEntry entry) {
        return switch (text(entry.role())) {
            case "agent" -> spoken(Kind.AGENT, entry);
            case "user" -> spoken(Kind.USER, entry);
            case "transfer_target" -> spoken(Kind.TRANSFER_TARGET, entry);
            case "tool_call_invocation" -> tool(Kind.TOOL_CALL, entry.arguments(), entry);
            case "tool_call_result" -> tool(Kind.TOOL_RESULT, entry.content(), entry);
            case "node_transition" -> note(text(entry.newNodeName()), text(entry.formerNodeName()), entry);
            case "dtmf" -> note("dtmf", text(entry.digit()), entry);
            default -> note(text(entry.role()), text(entry.content()), entry);
        };
    }

    private static Utterance spoken(Kind kind, TranscriptEntry entry) {
        List<Word> words = Objects.requireNonNullElse(entry.words(), List.of());
        Optional<Duration> end = offsets(words, Word::end).reduce((first, second) -> second);
        return Utterance.spoken(
                kind, text(entry.content()), offsets(words, Word::start).findFirst(), end);
    }

    private static Stream<Duration> offsets(List<Word> words, Function<Word, BigDecimal> side) {
        return words.stream().filter(Objects::nonNull).flatMap(word -> Decimals.seconds(side.apply(word)).stream());
    }

    private static Utterance tool(Kind kind, String content, TranscriptEntry entry) {
        return new Utterance(
                kind,
                text(content),
                text(entry.name()),
                text(entry.toolCallId()),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(entry.successful()));
    }

    private static Utterance note(String name, String content, TranscriptEntry entry) {
        Optional<Duration> at = Decimals.seconds(entry.timeSec());
        return new Utterance(Kind.NOTE, content, name, "", at, at, Optional.empty());
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static boolean isEmpty(List<TranscriptEntry> entries) {
        return entries == null || entries.isEmpty();
    }
}
