package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of a list.
 *
 * @param items in the order that the method tells; may be empty although more follow
 * @param next opaque: where to go on; empty at the end
 * @since 2
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
