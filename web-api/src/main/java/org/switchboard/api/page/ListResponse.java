package org.switchboard.api.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.Page;

/**
 * Part of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next part; null at the end
 */
public record ListResponse<T>(
        List<T> items,
        @Schema(name = "next_cursor", nullable = true) Optional<String> nextCursor) {
    public ListResponse {
        items = List.copyOf(items);
    }

    /** A whole list. */
    public static <S, T> ListResponse<T> all(List<S> things, Function<? super S, T> form) {
        return new ListResponse<>(things.stream().map(form).toList(), Optional.empty());
    }

    /** A page. */
    public static <S, T> ListResponse<T> of(Page<S> page, Function<? super S, T> form) {
        return new ListResponse<>(page.items().stream().map(form).toList(), page.next());
    }
}
