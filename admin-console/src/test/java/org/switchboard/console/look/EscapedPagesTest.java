package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that comes from outside is shown as markup: prompts, transcripts, names and the text of web pages are text. Should
 * a page ever need rich text, it must be cleaned by jsoup's Safelist in one place, and only that place excepted here.
 */
class EscapedPagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    /** Ways around the escaping of Faces: attributes that turn it off, verbatim, and values inside scripts and handlers. */
    private static final Pattern UNESCAPED_IN_PAGE =
            Pattern.compile("(?is)\\w*escaped?\\s*=\\s*[\"'](?!true[\"'])|itemLabelEscaped|<f:verbatim|<p:(text)?editor"
                    + "|<(script|style|h:outputScript|h:outputStylesheet)\\b[^>]*(?<!/)>[^<]*[#$]\\{"
                    + "|\\son\\w+\\s*=\\s*\"[^\"]*[#$]\\{|\\ssrcdoc\\s*=|javascript:");

    private static final Pattern MARKUP_IN_SCRIPT = Pattern.compile(
            "\\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|eval)\\b|document\\.write");

    @Test
    void no_page_shows_a_value_as_markup() throws IOException {
        List<Path> pages = files(".xhtml");

        assertThat(pages)
                .hasSizeGreaterThan(40)
                .allSatisfy(page -> assertThat(Files.readString(page))
                        .as(page.toString())
                        .doesNotContainPattern(UNESCAPED_IN_PAGE));
    }

    @Test
    void no_script_makes_markup_of_text() throws IOException {
        assertThat(files(".js"))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(Files.readString(script))
                        .as(script.toString())
                        .doesNotContainPattern(MARKUP_IN_SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h:outputText value=\"#{a}\" escape=\"false\"/>",
                "<h:outputText escape = '#{a}'/>",
                "<f:selectItem itemEscaped=\"false\"/>",
                "<f:verbatim>x</f:verbatim>",
                "<p:textEditor value=\"#{a}\"/>",
                "<script>let a = '#{a}';</script>",
                "<h:outputScript target=\"head\">var a = ${a};</h:outputScript>",
                "<button onclick=\"say('#{a}')\"/>",
                "<iframe srcdoc=\"#{a}\"/>"
            })
    void the_check_finds(String markup) {
        assertThat(markup).containsPattern(UNESCAPED_IN_PAGE);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
