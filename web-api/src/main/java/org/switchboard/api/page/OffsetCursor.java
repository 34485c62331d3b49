package org.switchboard.api.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.switchboard.core.Page;
import org.switchboard.core.problem.DomainException;

/** Cursors for lists that are read by offset, in a form that nobody is tempted to compute with. */
public final class OffsetCursor {
    private static final int LAST = 1_000_000;

    private OffsetCursor() {}

    /** Reads one item more than a page has, to know whether there is a next page. */
    public static <T> Page<T> page(PageParameters parameters, Function<Integer, List<T>> fromOffset) {
        int offset = parameters.cursor().map(OffsetCursor::decode).orElse(0);
        List<T> found = fromOffset.apply(offset);
        int limit = parameters.limit();
        boolean more = found.size() > limit;
        return new Page<>(
                more ? found.subList(0, limit) : found, more ? Optional.of(encode(offset + limit)) : Optional.empty());
    }

    /** A page of a list that is short enough to be read whole. */
    public static <T> Page<T> of(PageParameters parameters, List<T> all) {
        return page(
                parameters,
                offset -> all.subList(
                        Math.min(offset, all.size()), Math.min(offset + parameters.limit() + 1, all.size())));
    }

    static String encode(int offset) {
        byte[] text = ("o" + offset).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    static int decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int offset = text.startsWith("o") ? Integer.parseInt(text.substring(1)) : -1;
            if (offset >= 0 && offset <= LAST) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            // Same answer as for a cursor of another list.
        }
        throw DomainException.invalid("cursor", "Use the next_cursor of the page before, or leave it out.");
    }
}
