package org.switchboard.core.webpage;

import static org.switchboard.core.webpage.PageVisit.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** What a web server answered: a page, or the reason why there is none. */
final class PageAnswer {
    /** In bytes, packed and unpacked. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final String PLAIN_TEXT = "text/plain";
    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", PLAIN_TEXT);

    private PageAnswer() {}

    /** @throws DomainException PAGE_UNREADABLE or PAGE_UNREACHABLE at {@code url} */
    static FetchedPage read(URI address, ClassicHttpResponse response) throws IOException {
        checkStatus(response.getCode());
        HttpEntity entity = response.getEntity();
        ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
        String name = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
        if (entity == null || !TYPES.contains(name)) {
            throw problem(
                    ProblemCode.PAGE_UNREADABLE, "There is something else than a page or plain text at this address.");
        }
        return new FetchedPage(address, PLAIN_TEXT.equals(name), charset(type), content(entity));
    }

    private static void checkStatus(int status) {
        if (status >= 500) {
            throw problem(ProblemCode.PAGE_UNREACHABLE, "The web site fails with status " + status + ". Try later.");
        }
        if (status == 404 || status == 410) {
            throw problem(ProblemCode.PAGE_UNREADABLE, "The web site has no page at this address.");
        }
        if (status != 200) {
            throw problem(
                    ProblemCode.PAGE_UNREADABLE, "The web site doesn't show us this page: status " + status + ".");
        }
    }

    private static Optional<Charset> charset(ContentType type) {
        String name = type.getParameter("charset");
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static byte[] content(HttpEntity entity) throws IOException {
        // Not closed here: closing would first read all there is.
        byte[] packed = upToLargest(entity.getContent());
        String encoding = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> upToLargest(new GZIPInputStream(new ByteArrayInputStream(packed)));
            default -> throw problem(ProblemCode.PAGE_UNREADABLE, "The page comes packed in a way that we can't read.");
        };
    }

    private static byte[] upToLargest(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw problem(ProblemCode.PAGE_UNREADABLE, "This page is too large: at most 2 MB can be read.");
        }
        return bytes;
    }
}
