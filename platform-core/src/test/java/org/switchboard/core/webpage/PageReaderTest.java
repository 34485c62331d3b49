package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class PageReaderTest {
    private static final URI ADDRESS = URI.create("https://www.bakery.example/about");

    @Test
    void keeps_headings_lists_and_tables_as_light_text() {
        ReadablePage page = html("""
                <h1>Rye &amp; Co</h1><p>We  bake
                 <b>daily</b>.</p><h2>Hours</h2>
                <ul><li><p>Mon–Fri 7–18</p></li><li>Sat 7–12<ul><li>not in <i>May</i></li></ul></li></ul>
                <table><tr><th>Rye</th><td>4.50</td></tr><tr><th>Wheat</th><td>3.90</td></tr></table>Come<br>in.""");

        assertThat(page.text()).isEqualTo("""
                        # Rye & Co

                        We bake daily.

                        ## Hours

                        - Mon–Fri 7–18
                        - Sat 7–12
                        - not in May

                        Rye | 4.50
                        Wheat | 3.90

                        Come
                        in.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>NO</script>",
                "<style>NO</style>",
                "<noscript>NO</noscript>",
                "<template>NO</template>",
                "<nav>NO</nav>",
                "<header>NO</header>",
                "<footer>NO</footer>",
                "<aside>NO</aside>",
                "<form>NO <input value=NO></form>",
                "<button>NO</button>",
                "<select><option>NO</select>",
                "<textarea>NO</textarea>",
                "<svg><text>NO</text></svg>",
                "<iframe srcdoc='NO'>NO</iframe>",
                "<img alt=NO src=x onerror=NO>",
                "<!-- NO -->",
                "<p hidden>NO</p>",
                "<p aria-hidden=true>NO</p>",
                "<p style='color:red;DISPLAY: none'>NO</p>",
                "<p style='visibility:hidden'>NO</p>",
                "<div role=navigation>NO</div>",
                "<dialog open>NO</dialog>"
            })
    void leaves_out_what_is_no_content_or_not_shown(String part) {
        assertThat(html(part + "<p>Yes</p>").text()).isEqualTo("Yes");
    }

    @Test
    void prefers_the_main_content() {
        assertThat(html("<p>Offers</p><main><p>Bread</p></main>").text()).isEqualTo("Bread");
        assertThat(html("<p>Offers</p><article><p>Bread</p></article>").text()).isEqualTo("Bread");
        assertThat(html("<article>One</article><article>Two</article>").text()).isEqualTo("One\nTwo");
        assertThat(html("<main></main><p>Bread</p>").text()).isEqualTo("Bread");
        assertThat(html("<form><h1>All in a form</h1></form>").text()).isEqualTo("# All in a form");
    }

    @Test
    void knows_the_sites_name_the_title_and_the_description() {
        ReadablePage named = html("""
                <title> About\n us </title><meta property="og:site_name" content="Rye &amp; Co">
                <meta name="description" content="A bakery."><p>Bread</p>""");
        ReadablePage nameless = html("<p>Bread</p>");

        assertThat(named)
                .extracting(ReadablePage::site, ReadablePage::title, ReadablePage::description)
                .containsExactly("Rye & Co", "About us", "A bakery.");
        assertThat(nameless)
                .extracting(ReadablePage::site, ReadablePage::title, ReadablePage::description)
                .containsExactly("bakery.example", "", "");
    }

    @Test
    void reads_the_character_set_of_the_header_the_page_or_utf_8() {
        byte[] latin = "<meta charset=iso-8859-1><p>Brötchen</p>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] greek = "<p>ψωμί</p>".getBytes(Charset.forName("ISO-8859-7"));

        assertThat(read(latin, false, Optional.empty()).text()).isEqualTo("Brötchen");
        assertThat(read(greek, false, Optional.of(Charset.forName("ISO-8859-7")))
                        .text())
                .isEqualTo("ψωμί");
        assertThat(html("<p>パン</p>").text()).isEqualTo("パン");
    }

    @Test
    void plain_text_stays_text() {
        byte[] text = "Bread <b>\r\n\r\n\r\n\r\nRolls\u0000\u202e\t!".getBytes(StandardCharsets.UTF_8);

        assertThat(read(text, true, Optional.empty()).text()).isEqualTo("Bread <b>\n\nRolls !");
    }

    @Test
    void characters_that_nobody_sees_are_left_out_but_not_those_of_persian() {
        assertThat(html("<p>a\u200bb\u2066c\ud83d\ude00\udb40\udc41 می\u200cخواهم</p>")
                        .text())
                .isEqualTo("a b c😀 می\u200cخواهم");
    }

    @Test
    void long_text_is_cut_at_the_end_of_a_line_or_word() {
        String lines = html("<p>Bread and rolls</p>".repeat(5000)).text();
        String words = html("<p>" + "Bread ".repeat(5000)).text();
        String none = html("<p>" + "😀".repeat(20_000)).text();

        assertThat(lines).hasSizeBetween(19_900, 20_000).endsWith("rolls…");
        assertThat(words).hasSizeBetween(19_900, 20_000).endsWith("Bread…");
        assertThat(none).hasSizeBetween(19_900, 20_000).endsWith("😀…");
    }

    @Test
    void deep_pages_are_read_too() {
        assertThat(html("<div>".repeat(200_000) + "Bread").text()).isEqualTo("Bread");
    }

    @Test
    void a_page_without_text_is_refused() {
        assertThatThrownBy(() -> html("<title>App</title><div id=root></div><script>start()</script>"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ProblemCode.PAGE_UNREADABLE);
                    assertThat(refused.field()).contains("url");
                });
    }

    private static ReadablePage html(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), false, Optional.empty());
    }

    private static ReadablePage read(byte[] content, boolean plainText, Optional<Charset> charset) {
        return PageReader.read(new FetchedPage(ADDRESS, plainText, charset, content));
    }
}
