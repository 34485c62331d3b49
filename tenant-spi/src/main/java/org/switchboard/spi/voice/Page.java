package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of a list; {@code items} may be empty although more follow.
 *
 * @param next opaque, asks for the next page; empty at the end and for the first page
 * @since 2
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
