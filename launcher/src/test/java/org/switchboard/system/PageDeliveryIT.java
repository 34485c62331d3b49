package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How pages and their files travel, and how long browsers keep them. */
class PageDeliveryIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final ConsoleClient anybody = new ConsoleClient(platform);

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(platform.uri(path))
                .header("Accept-Encoding", "gzip")
                .build();
        // Without encryption no browser asks for HTTP/2, which the server doesn't compress.
        HttpClient browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private String styleSheet() throws Exception {
        Element sheet = anybody.open("/console/sign-in").parse().expectFirst("link[href*=tokens.css]");
        return sheet.attr("href");
    }

    @Test
    void pages_and_their_files_are_compressed_and_json_is_not() throws Exception {
        assertThat(get("/console/sign-in").headers().firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(get(styleSheet()).headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(get("/openapi").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void a_file_is_kept_for_a_year_under_an_address_that_changes_with_it() throws Exception {
        assertThat(styleSheet()).matches(".*[?&]v=[0-9a-f]+.*");
        assertThat(get(styleSheet()).headers().firstValue("Cache-Control")).contains("max-age=31536000");
        assertThat(get(styleSheet()).headers().firstValue("Vary")).contains("Accept-Encoding");
    }
}
