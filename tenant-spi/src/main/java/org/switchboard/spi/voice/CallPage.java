package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of an account's calls.
 *
 * @param calls newest first; may lack transcripts
 * @param next where to go on; empty at the end
 * @since 1
 */
public record CallPage(List<CallSnapshot> calls, Optional<String> next) {
    public CallPage {
        calls = List.copyOf(calls);
        Objects.requireNonNull(next, "next");
    }
}
