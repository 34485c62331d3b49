package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How people come back who forgot their password, and how they come without being invited. */
class MailedLinksIT {
    private static final String PASSWORD = TenantUnderTest.PASSWORD;

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final ApiClient anybody = new ApiClient(platform);
    private MailUnderTest mail;
    private TenantUnderTest tenant;

    @BeforeEach
    void make() throws Exception {
        mail = new MailUnderTest(platform);
        tenant = new TenantUnderTest(platform);
    }

    @Nested
    class WhoForgotTheirPassword {
        @Test
        void chooses_a_new_one_by_mail_once_which_ends_all_their_sessions() throws Exception {
            String email = tenant.adminEmail();
            ask(email);
            String link = mail.link(email, 1);
            ask(email);
            String another = mail.link(email, 2);

            assertProblem(anybody.post(link, Map.of("password", "short")), 400, "invalid-input");
            tenant.admin().get("/api/auth/me").expect(200);
            anybody.post(link, Map.of("password", "a better one")).expect(204);

            assertProblem(tenant.admin().get("/api/auth/me"), 401, "unauthenticated");
            anybody.signIn(email, "a better one");
            assertProblem(anybody.post(link, Map.of("password", PASSWORD)), 410, "link-expired");
            assertProblem(anybody.post(another, Map.of("password", PASSWORD)), 410, "link-expired");
        }

        @Test
        void is_told_nothing_about_who_has_an_account() throws Exception {
            ApiClient.Answer known = ask(tenant.adminEmail());
            ApiClient.Answer unknown = ask("nobody@" + tenant.slug() + ".example");

            assertThat(unknown.status()).isEqualTo(known.status());
            assertThat(unknown.body()).isEqualTo(known.body());
            mail.link(tenant.adminEmail(), 1);
            assertThat(mail.to("nobody@" + tenant.slug() + ".example")).isEmpty();
        }

        @Test
        void may_ask_only_so_often() throws Exception {
            for (int i = 0; i < 5; i++) {
                ask("often@" + tenant.slug() + ".example");
            }

            assertProblem(
                    anybody.post("/api/auth/password-reset", Map.of("email", "often@" + tenant.slug() + ".example")),
                    429,
                    "rate-limited");
        }

        @Test
        void comes_too_late_after_an_hour() throws Exception {
            ask(tenant.adminEmail());
            String link = mail.link(tenant.adminEmail(), 1);
            tenant.query("UPDATE platform.mailed_token SET expires_at = now()"
                    + " WHERE expires_at < now() + interval '2 hours' RETURNING id");

            assertProblem(anybody.post(link, Map.of("password", PASSWORD)), 410, "link-expired");
        }

        private ApiClient.Answer ask(String email) throws Exception {
            return anybody.post("/api/auth/password-reset", Map.of("email", email))
                    .expect(202);
        }
    }

    @Nested
    class WhoSignsUp {
        @Test
        void administers_a_tenant_of_their_own_once_the_mail_is_confirmed() throws Exception {
            String slug = "new-" + tenant.slug();
            String email = "nia@" + slug + ".example";
            Map<String, String> wanted = Map.of("organisation", "Nia's", "slug", slug, "name", "Nia", "email", email);
            anybody.post("/api/auth/signup", wanted).expect(202);
            String link = mail.link(email, 1);
            assertThat(tenant.query("SELECT 1 FROM platform.tenant WHERE slug = ?", slug))
                    .isEmpty();

            anybody.post(link, Map.of("password", PASSWORD)).expect(202);

            Eventually.isTrue(
                    "Nia can sign in",
                    () -> anybody.post("/api/auth/signin", Map.of("email", email, "password", PASSWORD))
                                    .status()
                            == 200);
            JsonNode me = anybody.signIn(email, PASSWORD).get("/api/auth/me").json();
            assertThat(me.path("role").asText()).isEqualTo("TENANT_ADMIN");
            assertThat(me.path("tenant").path("slug").asText()).isEqualTo(slug);
            assertProblem(anybody.post("/api/auth/signup", wanted), 409, "conflict");
        }

        @Test
        void may_ask_only_so_often() throws Exception {
            ApiClient.Answer answer = null;
            for (int i = 0; i < 6; i++) {
                String slug = "often-" + i + "-" + tenant.slug();
                String email = "signs-up@" + tenant.slug() + ".example";
                answer = anybody.post(
                        "/api/auth/signup",
                        Map.of("organisation", "Often", "slug", slug, "name", "Oz", "email", email));
            }

            assertProblem(answer, 429, "rate-limited");
        }
    }
}
