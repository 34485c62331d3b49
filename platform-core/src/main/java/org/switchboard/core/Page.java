package org.switchboard.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of a longer list.
 *
 * @param items in the list's order
 * @param next cursor of the following page; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
