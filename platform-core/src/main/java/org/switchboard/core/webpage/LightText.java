package org.switchboard.core.webpage;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text with as much form as a line can have: headings begin with {@code #}, points of lists with {@code -}. */
final class LightText {
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "# ", "h2", "## ", "h3", "### ", "h4", "#### ", "h5", "#### ", "h6", "#### ");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "dl", "table", "blockquote", "pre", "section");
    private static final Set<String> LINES = Set.of("br", "li");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ITEMS = Set.of("li", "td", "th");

    /** Control characters and those that nobody sees, but not the joiners that some scripts are written with. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}&&[^\\n\\u200c\\u200d]]";

    private final StringBuilder text = new StringBuilder();
    private int items;

    private LightText() {}

    static String of(Element content) {
        LightText light = new LightText();
        new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    light.text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element) {
                    light.begin(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    light.end(element);
                }
            }
        }.traverse(content);
        return light.text.toString();
    }

    private void begin(Element element) {
        String name = element.normalName();
        boundary(element);
        text.append(HEADINGS.getOrDefault(name, ""));
        if ("li".equals(name)) {
            text.append("- ");
        }
        items += ITEMS.contains(name) ? 1 : 0;
    }

    private void end(Element element) {
        String name = element.normalName();
        items -= ITEMS.contains(name) ? 1 : 0;
        if (CELLS.contains(name) && element.nextElementSibling() != null) {
            text.append(" | ");
        } else {
            boundary(element);
        }
    }

    /** Inside of list points and cells, paragraphs would tear apart what belongs together. */
    private void boundary(Element element) {
        String name = element.normalName();
        if (HEADINGS.containsKey(name) || (PARAGRAPHS.contains(name) && items == 0)) {
            line("\n\n");
        } else if (LINES.contains(name) || (element.isBlock() && items == 0 && !CELLS.contains(name))) {
            line("\n");
        }
    }

    /** Ends the line; twice at one place is once. */
    private void line(String end) {
        int written = text.length();
        while (written > 0 && Character.isWhitespace(text.charAt(written - 1))) {
            written--;
        }
        boolean paragraph = text.indexOf("\n\n", written) >= 0;
        text.setLength(written);
        text.append(paragraph ? "\n\n" : end);
    }

    /** Without what can't be seen, with single blanks and at most one empty line, cut at the end of a line or word. */
    static String tidy(String raw, int longest) {
        String tidy = raw.replaceAll("\\r\\n?", "\n")
                .replaceAll("(?:" + INVISIBLE + "|\\h)+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        return tidy.length() <= longest ? tidy : cut(tidy, longest);
    }

    private static String cut(String text, int longest) {
        int line = text.lastIndexOf('\n', longest - 1);
        int blank = line > longest / 2 ? line : text.lastIndexOf(' ', longest - 1);
        int end = blank > longest / 2 ? blank : longest - 1;
        boolean split = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, split ? end - 1 : end).strip() + "…";
    }
}
