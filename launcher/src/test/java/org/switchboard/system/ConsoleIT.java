package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.system.drill.ConsolePages;

/** The console without a browser: who gets in, who sees what, and what a page carries. */
class ConsoleIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();

    private ConsoleClient admin() throws IOException {
        return ConsoleClient.signedIn(platform, "admin@demo.com", "admin123");
    }

    @Nested
    class SigningIn {
        private final ConsoleClient stranger = new ConsoleClient(platform);

        @Test
        void leads_to_the_page_that_was_asked_for() throws IOException {
            Response asked = stranger.open("/console/demo/agents");
            Response answer = stranger.signIn(asked, "admin@demo.com", "admin123");

            assertThat(asked.url().getPath()).isEqualTo("/console/sign-in");
            assertThat(answer.url().getPath()).isEqualTo("/console/demo/agents");
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example/", "//evil.example/x", "/console/acme/calls", "/api/agents"})
        void never_leads_anywhere_else(String wanted) throws IOException {
            Response answer =
                    stranger.signIn(stranger.open("/console/sign-in?to=" + wanted), "admin@demo.com", "admin123");

            assertThat(answer.url().getPath()).isEqualTo("/console/demo/dashboard");
        }

        @ParameterizedTest
        @CsvSource({"admin@demo.com, wrong", "nobody@demo.com, admin123"})
        void does_not_tell_which_of_the_two_was_wrong(String email, String password) throws IOException {
            Response answer = stranger.signIn(stranger.open("/console/sign-in"), email, password);

            assertThat(answer.parse().select("[role=alert]").text()).isEqualTo("E-mail or password is wrong.");
            assertThat(answer.parse().expectFirst("[id=signin:email]").val()).isEqualTo(email);
            assertThat(answer.parse().expectFirst("[id=signin:password]").val()).isEmpty();
        }

        @Test
        void changes_the_session_id() throws IOException {
            Response page = stranger.open("/console/sign-in");
            String before = stranger.sessionId();
            stranger.signIn(page, "admin@demo.com", "admin123");

            assertThat(before).isNotEmpty();
            assertThat(stranger.sessionId()).isNotEmpty().isNotEqualTo(before);
        }

        @Test
        void keeps_the_session_cookie_from_scripts_and_other_sites() throws IOException {
            String cookie = stranger.ask("/console/sign-in").header("Set-Cookie");

            assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        }
    }

    @Nested
    class SomebodyOfTwoTenants {
        private final ConsoleClient stranger = new ConsoleClient(platform);
        private final String email = "both-" + UUID.randomUUID() + "@example.com";
        private String slug;

        @BeforeEach
        void makeAccounts() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            slug = tenant.slug();
            ApiClient demo = new ApiClient(platform).signIn("admin@demo.com", "admin123");
            Map<String, String> person = Map.of("name", "Bo Both", "email", email, "password", "correct horse");
            tenant.admin().post("/api/customers", person).expect(201);
            demo.post("/api/customers", person).expect(201);
        }

        @Test
        void is_asked_where_to_only_after_the_right_password() throws IOException {
            Response wrong = stranger.signIn(stranger.open("/console/sign-in"), email, "wrong");
            Response right = stranger.signIn(stranger.open("/console/sign-in"), email, "correct horse");

            assertThat(wrong.body()).doesNotContain(slug);
            assertThat(right.parse().select("[name=organisation]").eachAttr("value"))
                    .contains(slug, "demo");
        }

        @Test
        void goes_where_they_choose() throws IOException {
            Response asked = stranger.signIn(stranger.open("/console/sign-in"), email, "correct horse");
            FormElement form = ConsoleClient.form(asked, "signin");
            form.select("[name=organisation]")
                    .forEach(choice -> choice.attr("checked", choice.val().equals(slug)));
            Response answer = ConsoleClient.submit(form);

            assertThat(answer.url().getPath()).isEqualTo("/console/" + slug + "/my-agent");
        }
    }

    @Nested
    class SigningOut {
        @Test
        void ends_the_session() throws IOException {
            ConsoleClient admin = admin();
            FormElement form = ConsoleClient.form(admin.open("/console/demo/calls"), "leave");
            Response answer = ConsoleClient.press(form, "leave:signout");

            assertThat(answer.url().getPath()).isEqualTo("/console/sign-in");
            assertThat(admin.open("/console/demo/calls").url().getPath()).isEqualTo("/console/sign-in");
        }
    }

    @Nested
    class APage {
        @Test
        void allows_only_our_own_scripts_and_no_frames() throws IOException {
            Response page = admin().open("/console/demo/calls");

            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self' 'nonce-");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cache-Control")).contains("no-store");
        }

        @Test
        void with_a_forged_view_state_becomes_a_friendly_page() throws IOException {
            FormElement form = ConsoleClient.form(admin().open("/console/demo/calls/new"), "form");
            form.select("[name=jakarta.faces.ViewState]").forEach(state -> state.val("-1:1"));
            Response answer = ConsoleClient.submit(form);

            assertThat(ConsoleClient.title(answer)).isEqualTo("This page was open for too long");
            assertThat(answer.parse().text()).doesNotContain("Exception");
        }

        @Test
        void with_a_forged_nonce_becomes_a_friendly_page() throws IOException {
            FormElement form = ConsoleClient.form(admin().open("/console/demo/calls/new"), "form");
            form.expectFirst("[name=primefaces.nonce]").val("forged");
            Response answer = ConsoleClient.submit(form);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(ConsoleClient.title(answer)).isEqualTo("Something went wrong on our side");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/console/acme/calls",
                    "/console/platform/tenants",
                    "/console/demo/nothing",
                    "/console/calls/list.xhtml",
                    "/console/calls/recording",
                    "/console/demo/calls/01900000-0000-7000-8000-000000000000",
                    "/console/demo/calls/01900000-0000-7000-8000-000000000000/recording",
                    "/console/demo/agents/nonsense"
                })
        void that_is_not_for_this_person_does_not_exist(String path) throws IOException {
            Response answer = admin().open(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(ConsoleClient.title(answer)).isEqualTo("This page does not exist");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/console/demo/numbers", "/console/demo/customers", "/console/demo/provider"})
        void for_administrators_does_not_exist_for_customers(String path) throws IOException {
            ConsoleClient customer = ConsoleClient.signedIn(platform, "customer1@demo.com", "customer123");

            assertThat(customer.open(path).statusCode()).isEqualTo(404);
        }
    }

    /** Both ways in share one server; the dispatcher between them leans on the name of a server class. */
    @Nested
    class TheTwoWaysIn {
        @Test
        void keep_the_session_cookie_out_of_the_api() throws IOException {
            assertThat(admin().open("/api/auth/me").statusCode()).isEqualTo(401);
        }

        @Test
        void keep_the_bearer_token_out_of_the_pages() throws Exception {
            ApiClient bearer = new ApiClient(platform).signIn("admin@demo.com", "admin123");

            assertThat(bearer.get("/api/auth/me").status()).isEqualTo(200);
            assertThat(bearer.get("/console/demo/calls").status()).isEqualTo(302);
        }
    }

    @Nested
    class EveryPage {
        @ParameterizedTest
        @CsvSource({"platform@demo.com, platform123", "admin@demo.com, admin123", "customer1@demo.com, customer123"})
        void opens_with_one_heading_and_no_missing_text(String email, String password) throws IOException {
            ConsoleClient person = ConsoleClient.signedIn(platform, email, password);
            List<String> opened = new ArrayList<>();
            for (String pattern : ConsolePages.patterns()) {
                String path = pattern.replace("{tenant}", "demo");
                Response page = path.contains("{") ? null : person.open(path);
                if (page != null && page.statusCode() != 404) {
                    assertThat(page.statusCode()).as(path).isEqualTo(200);
                    assertThat(page.parse().select("h1")).as(path).hasSize(1);
                    assertThat(page.parse().body().text()).as(path).doesNotContain("???", "#{", "Exception");
                    opened.add(path);
                }
            }
            assertThat(opened).hasSizeGreaterThan(2);
        }

        @Test
        void links_only_to_pages_that_exist() throws IOException {
            ConsoleClient admin = admin();
            for (String link : admin.open("/console/demo/calls")
                    .parse()
                    .select(".sb-nav a")
                    .eachAttr("href")) {
                assertThat(admin.open(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }
}
