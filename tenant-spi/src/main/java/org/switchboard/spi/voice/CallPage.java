package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A {@link Page} of calls, newest first; they may lack transcripts. */
public record CallPage(List<CallSnapshot> calls, Optional<String> next) {
    public CallPage {
        calls = List.copyOf(calls);
        Objects.requireNonNull(next, "next");
    }
}
