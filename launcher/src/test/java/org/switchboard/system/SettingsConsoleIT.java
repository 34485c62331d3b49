package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Connection.Response;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an organisation's administrators set, and how their pages look then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsConsoleIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private ConsoleClient console;
    private String base;

    @BeforeAll
    void signIn() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        console = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
        base = "/console/" + tenant.slug();
    }

    @Test
    void an_organisation_looks_and_speaks_as_it_wants() throws Exception {
        TenantUnderTest other = new TenantUnderTest(platform);
        ConsoleClient admin = ConsoleClient.signedIn(platform, other.adminEmail(), TenantUnderTest.PASSWORD);
        String settings = "/console/" + other.slug() + "/settings";
        FormElement form = ConsoleClient.form(admin.open(settings), "form");
        form.expectFirst("[name=form:name]").val("Umbenannt GmbH");
        form.expectFirst("[name=form:colour]").val("#FFE600");
        choose(form, "language", "de");
        choose(form, "time_zone", "Europe/Berlin");
        Element page = ConsoleClient.submit(form).parse();

        assertThat(page.expectFirst(".sb-org b").text()).isEqualTo("Umbenannt GmbH");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("de");
        String sheet = page.expectFirst("link[href*=/brand/]").attr("href");
        Response css = admin.open(sheet);
        assertThat(css.contentType()).startsWith("text/css");
        assertThat(css.body()).contains("--brand:#7f7300;");
        assertThat(admin.open("/console/" + other.slug() + "/audit?what=settings")
                        .parse()
                        .text())
                .contains("Einstellungen geändert", "ffe600", "Europe/Berlin");
    }

    @Test
    void a_picture_is_shown_and_nothing_else_is_taken_for_one() throws Exception {
        String settings = base + "/settings";
        FormElement form = ConsoleClient.form(console.open(settings), "picture");
        form.expectFirst("[name=picture:logo]").val("data:image/png;base64,PHN2Zy8+");
        assertThat(ConsoleClient.submit(form).parse().select("[role=alert]").text())
                .contains("Choose a PNG, JPEG or WebP picture.");
        form.expectFirst("[name=picture:logo]").val("data:image/png;base64,iVBORw0KGgo=");
        String picture =
                ConsoleClient.submit(form).parse().expectFirst(".sb-org img").attr("src");

        assertThat(console.open(picture).contentType()).isEqualTo("image/png");
        assertThat(console.open(base + "/dashboard").parse().select(".sb-org img"))
                .hasSize(1);
        ConsoleClient.submit(ConsoleClient.form(console.open(settings), "nopicture"));
        assertThat(console.open(picture).statusCode()).isEqualTo(404);
    }

    private static void choose(FormElement form, String field, String value) {
        Element menu = form.expectFirst("select[name=form:" + field + "]");
        menu.select("option").forEach(option -> option.removeAttr("selected"));
        menu.expectFirst("[value=" + value + "]").attr("selected", "selected");
    }
}
