package org.switchboard.core.call;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.Utterance;

/**
 * Who spoke when, as one letter per slice of the call: {@code a} agent, {@code u} caller, {@code t} tool, {@code -} silence.
 * Made once when a transcript is joined, so that lists needn't read transcripts. Empty when nothing was said.
 */
public final class TalkRibbon {
    private static final int SLICES = 60;
    private static final char SILENCE = '-';

    private TalkRibbon() {}

    /** The ribbon of a transcript. Without a duration the last word is the end. */
    public static String of(List<Utterance> transcript, Optional<Duration> duration) {
        long total = duration.map(Duration::toMillis).orElseGet(() -> lastWord(transcript));
        if (transcript.isEmpty() || total <= 0) {
            return "";
        }
        char[] slices = new char[SLICES];
        Arrays.fill(slices, SILENCE);
        long heard = 0;
        for (Utterance one : transcript) {
            long from = one.start().map(Duration::toMillis).orElse(heard);
            long to = one.end().map(Duration::toMillis).orElse(from);
            paint(slices, letter(one.kind()), from, to, total);
            heard = Math.max(heard, to);
        }
        return new String(slices);
    }

    private static void paint(char[] slices, char letter, long from, long to, long total) {
        if (letter == SILENCE) {
            return;
        }
        int first = slice(from, total);
        int last = slice(Math.max(from, to - 1), total);
        Arrays.fill(slices, first, last + 1, letter);
    }

    private static int slice(long millis, long total) {
        return (int) Math.max(0, Math.min(SLICES - 1, millis * SLICES / total));
    }

    private static char letter(Utterance.Kind kind) {
        return switch (kind) {
            case AGENT -> 'a';
            case USER, TRANSFER_TARGET -> 'u';
            case TOOL_CALL -> 't';
            case TOOL_RESULT, NOTE -> SILENCE;
        };
    }

    private static long lastWord(List<Utterance> transcript) {
        return transcript.stream()
                .flatMap(one -> one.end().stream())
                .mapToLong(Duration::toMillis)
                .max()
                .orElse(0);
    }
}
