package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.switchboard.retell.wire.Page;
import org.switchboard.spi.voice.VoiceException;

/** Walks through the pages of a list. */
final class Paging {
    // A page that always promises more must not keep us for ever.
    private static final int MOST_PAGES = 100;

    private Paging() {}

    static List<JsonNode> all(Function<Optional<String>, Page> fetch) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> key = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page page = fetch.apply(key);
            items.addAll(items(page));
            key = next(page);
            if (key.isEmpty()) {
                return items;
            }
        }
        throw new VoiceException(VoiceException.Code.PROTOCOL, "Retell's list has no end.");
    }

    static List<JsonNode> items(Page page) {
        return page.items() == null ? List.of() : page.items();
    }

    static Optional<String> next(Page page) {
        return Boolean.TRUE.equals(page.hasMore()) ? Optional.ofNullable(page.paginationKey()) : Optional.empty();
    }

    static String query(Optional<String> key) {
        return query(1000, key);
    }

    static String query(int limit, Optional<String> key) {
        return "?limit=" + limit
                + key.map(k -> "&pagination_key=" + URLEncoder.encode(k, StandardCharsets.UTF_8))
                        .orElse("");
    }
}
