package org.switchboard.core.webpage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Makes readable text of pages: the main content without scripts, navigation, forms and what isn't shown. */
final class PageReader {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 256;

    private static final String NOT_CONTENT =
            "script, style, noscript, template, nav, footer, aside, dialog, iframe, object,"
                    + " embed, svg, math, canvas, audio, video, picture, img, button, input, select, textarea, label, body > header,"
                    + " form:not(:has(main, article, h1)), [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden], [role=navigation], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=dialog]";

    private PageReader() {}

    /** @throws DomainException PAGE_UNREADABLE at {@code url}: there is nothing to read on it */
    static ReadablePage read(FetchedPage page) {
        ReadablePage readable = page.isPlainText() ? plain(page) : html(parse(page), page);
        if (readable.text().isEmpty()) {
            throw PageVisit.problem(
                    ProblemCode.PAGE_UNREADABLE,
                    "There is no text on this page without running its scripts. Try another page of the site.");
        }
        return readable;
    }

    private static ReadablePage plain(FetchedPage page) {
        Charset charset = page.charset().orElse(StandardCharsets.UTF_8);
        String text = LightText.tidy(new String(page.content(), charset), LONGEST_TEXT);
        return new ReadablePage(page.address().getHost(), "", "", text);
    }

    private static Document parse(FetchedPage page) {
        try {
            String charset = page.charset().map(Charset::name).orElse(null);
            return Jsoup.parse(
                    new ByteArrayInputStream(page.content()),
                    charset,
                    page.address().toString(),
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadablePage html(Document document, FetchedPage page) {
        String site = first(meta(document, "og:site_name"), meta(document, "application-name"), hostOf(page));
        String title = first(document.title(), meta(document, "og:title"));
        String description = first(meta(document, "description"), meta(document, "og:description"));
        document.select(NOT_CONTENT).remove();
        String text = LightText.tidy(LightText.of(mainContent(document)), LONGEST_TEXT);
        return new ReadablePage(site, title, description, text);
    }

    private static Element mainContent(Document document) {
        Element main = document.selectFirst("main, [role=main]");
        Elements articles = document.select("article");
        Element content = main == null && articles.size() == 1 ? articles.first() : main;
        return content == null || !content.hasText() ? document.body() : content;
    }

    private static String meta(Document document, String name) {
        return document.select("meta[name=" + name + "], meta[property=" + name + "]")
                .attr("content");
    }

    private static String hostOf(FetchedPage page) {
        String host = page.address().getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .map(candidate -> LightText.tidy(candidate.replace('\n', ' '), LONGEST_LINE))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse("");
    }
}
