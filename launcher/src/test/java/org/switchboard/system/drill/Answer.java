package org.switchboard.system.drill;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.switchboard.system.ApiClient;

/** What came back, and what of it doesn't change by itself from one request to the next. */
record Answer(ApiClient.Answer raw) {
    /** Headers that differ for the same request. */
    private static final Set<String> CHANGING = Set.of("date", "x-request-id", "set-cookie", "ratelimit");

    int status() {
        return raw.status();
    }

    /** All that somebody could read: headers and body. */
    String text() {
        return raw.headers().map() + "\n" + raw.text();
    }

    /** Status, headers and body without request ids, nonces, view states and relative times. */
    String essence() {
        Map<String, Object> headers = new TreeMap<>();
        raw.headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!CHANGING.contains(lower)) {
                headers.put(lower, values.toString().replaceAll("nonce-[A-Za-z0-9+/=]+", "nonce"));
            }
        });
        boolean page = headers.getOrDefault("content-type", "").toString().contains("html");
        if (page) {
            // A page's length changes with its view state.
            headers.remove("content-length");
        }
        return status() + "\n" + headers + "\n" + (page ? visible() : withoutRequestId());
    }

    private String withoutRequestId() {
        return raw.text()
                .replaceAll("\"request_id\":\"[^\"]*\"", "\"request_id\":\"\"")
                // Positions among events are sealed, each time anew.
                .replaceAll("(?m)^id: .*$", "id: ");
    }

    private String visible() {
        Document page = Jsoup.parse(raw.text());
        page.select("time, script, [name=jakarta.faces.ViewState], [name=jakarta.faces.ClientWindow], [id$=:key]")
                .remove();
        page.select("[nonce]").removeAttr("nonce");
        return page.outerHtml();
    }
}
