package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that mail leads to, and those of one's own account. */
class OwnAccountConsoleIT {
    private static final String ANOTHER = "another horse battery";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final ConsoleClient anybody = new ConsoleClient(platform);

    private static Response fill(Response page, String form, String... fieldsAndValues) throws IOException {
        FormElement filled = ConsoleClient.form(page, form);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            filled.expectFirst("[id=" + form + ":" + fieldsAndValues[i] + "]").val(fieldsAndValues[i + 1]);
        }
        return ConsoleClient.submit(filled);
    }

    @Nested
    class AForgottenPassword {
        @Test
        void is_replaced_once_by_the_link_in_a_mail() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            Response asked = fill(anybody.open("/console/forgotten"), "form", "email", tenant.adminEmail());
            assertThat(asked.parse().text()).contains("Look into your mail");
            String link = new MailUnderTest(platform).page(tenant.adminEmail(), 1);

            Response weak = fill(anybody.open(link), "form", "password", "short");
            assertThat(weak.parse().select(".sb-error").text()).contains("8 to 200 characters");
            Response done = fill(weak, "form", "password", ANOTHER);
            assertThat(done.parse().select("[role=status]").text()).contains("Your new password is set");
            ConsoleClient.signedIn(platform, tenant.adminEmail(), ANOTHER);
            assertThat(ConsoleClient.title(anybody.open(link))).isEqualTo("This link doesn’t work any more");
        }

        @Test
        void gets_the_same_answer_for_an_unknown_address() throws Exception {
            Response asked = fill(
                    anybody.open("/console/forgotten"),
                    "form",
                    "email",
                    "nobody-" + System.nanoTime() + "@example.com");

            assertThat(asked.parse().text()).contains("Look into your mail");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password-reset", "invitations", "signup"})
    void a_link_of_nobody_leads_to_a_friendly_page(String purpose) throws Exception {
        Response page = anybody.open("/console/links/" + purpose + "/bm90LWEtdG9rZW4");

        assertThat(ConsoleClient.title(page)).isEqualTo("This link doesn’t work any more");
        assertThat(page.parse().select("form[id=form]")).isEmpty();
    }

    @Test
    void the_sign_in_page_says_only_what_we_say() throws Exception {
        Response page = anybody.open("/console/sign-in?done=nonsense");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.parse().select("[role=status]")).isEmpty();
    }

    @Test
    void an_organisation_signs_itself_up() throws Exception {
        String slug = "own-" + Long.toString(System.nanoTime(), 36);
        String email = "owner@" + slug + ".example";
        Response asked = fill(
                anybody.open("/console/sign-up"),
                "form",
                "organisation",
                "Own & Co",
                "slug",
                slug,
                "name",
                "Olga Own",
                "email",
                email);
        assertThat(asked.parse().text()).contains("A link is on its way");
        Response confirm = anybody.open(new MailUnderTest(platform).page(email, 1));
        assertThat(confirm.parse().text()).contains("Own & Co");
        fill(confirm, "form", "password", ANOTHER);

        Eventually.isTrue("the organisation can be used", () -> {
            Response answer = anybody.signIn(anybody.open("/console/sign-in"), email, ANOTHER);
            return answer.url().getPath().startsWith("/console/" + slug + "/");
        });
    }

    @Nested
    class OnesOwnAccount {
        @Test
        void changes_its_password_and_ends_sessions_elsewhere() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            String email = "cleo@" + tenant.slug() + ".example";
            tenant.admin()
                    .post(
                            "/api/customers",
                            Map.of("name", "Cleo", "email", email, "password", TenantUnderTest.PASSWORD))
                    .expect(201);
            ConsoleClient here = ConsoleClient.signedIn(platform, email, TenantUnderTest.PASSWORD);
            ConsoleClient elsewhere = ConsoleClient.signedIn(platform, email, TenantUnderTest.PASSWORD);
            String me = "/console/" + tenant.slug() + "/me";

            Response wrong =
                    fill(here.open(me), "password", "current_password", "a wrong one", "new_password", ANOTHER);
            assertThat(wrong.parse().select(".sb-error").text()).contains("present password");
            assertThat(here.open(me).parse().select("[id=sessions] li")).hasSize(2);
            Response changed = fill(
                    here.open(me), "password", "current_password", TenantUnderTest.PASSWORD, "new_password", ANOTHER);

            assertThat(changed.parse().text()).contains("Your password is changed");
            assertThat(here.open(me).parse().select("[id=sessions] li")).hasSize(1);
            assertThat(elsewhere.open(me).url().getPath()).isEqualTo("/console/sign-in");
        }

        @Test
        void looks_in_every_browser_as_was_chosen_in_one() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            String me = "/console/" + tenant.slug() + "/me";
            ConsoleClient here = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
            ConsoleClient elsewhere = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
            FormElement look = ConsoleClient.form(here.open(me), "look");
            Map.of("zone", "Asia/Tokyo", "theme", "dark", "language", "de").forEach((field, value) -> {
                look.select("[id=look:" + field + "] option").removeAttr("selected");
                look.expectFirst("[id=look:" + field + "] option[value=" + value + "]")
                        .attr("selected", "selected");
            });
            ConsoleClient.submit(look);

            Document page = elsewhere.open(me).parse();
            assertThat(page.select("time").attr("title")).contains("JST");
            assertThat(page.expectFirst("html").attr("data-theme")).isEqualTo("dark");
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo("de");
        }

        @Test
        void takes_over_what_was_chosen_on_the_way_in_and_nothing_older() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            String me = "/console/" + tenant.slug() + "/me";
            ConsoleClient chooses = new ConsoleClient(platform);
            chooses.choose("theme", "dark");
            chooses.signIn(chooses.open("/console/sign-in"), tenant.adminEmail(), TenantUnderTest.PASSWORD);
            assertThat(theme(chooses.open(me))).isEqualTo("dark");
            ConsoleClient other = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);

            assertThat(theme(other.open(me))).isEqualTo("dark");
            other.choose("theme", "light");
            assertThat(theme(other.open(me))).isEqualTo("light");
            assertThat(theme(chooses.open(me))).isEqualTo("light");
        }

        private String theme(Response page) throws IOException {
            return page.parse().expectFirst("html").attr("data-theme");
        }
    }
}
