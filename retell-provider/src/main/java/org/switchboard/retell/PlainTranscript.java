package org.switchboard.retell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;

/** Retell's transcript as text: lines that begin with {@code Agent: } or {@code User: }; others go on with the last. */
final class PlainTranscript {
    private static final Map<String, Kind> SPEAKERS =
            Map.of("Agent: ", Kind.AGENT, "User: ", Kind.USER, "Transfer Target: ", Kind.TRANSFER_TARGET);

    private PlainTranscript() {}

    static List<Utterance> read(String text) {
        List<Utterance> utterances = new ArrayList<>();
        text.lines().forEach(line -> {
            Optional<String> speaker =
                    SPEAKERS.keySet().stream().filter(line::startsWith).findFirst();
            if (speaker.isPresent()) {
                utterances.add(said(
                        SPEAKERS.get(speaker.get()),
                        line.substring(speaker.get().length())));
            } else if (utterances.isEmpty()) {
                utterances.add(said(Kind.NOTE, line));
            } else {
                Utterance last = utterances.remove(utterances.size() - 1);
                utterances.add(said(last.kind(), last.text() + "\n" + line));
            }
        });
        return utterances;
    }

    private static Utterance said(Kind kind, String words) {
        return Utterance.spoken(kind, words, Optional.empty(), Optional.empty());
    }
}
