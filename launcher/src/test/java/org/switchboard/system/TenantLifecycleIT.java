package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.switchboard.system.ApiClient.Answer;

/** What those who run the platform do with tenants, and what the tenants' people see of it. */
class TenantLifecycleIT {
    private static final String TENANTS = "/api/platform/tenants/";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private ApiClient operator;

    @BeforeEach
    void sign_in() throws Exception {
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
    }

    @Nested
    class ASuspendedTenant {
        @Test
        void refuses_its_people_at_once_everywhere_and_lets_them_in_again() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            Answer tokens = signIn(tenant);
            ConsoleClient console = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);

            post(tenant, "suspend", Map.of("reason", "unpaid")).expect(200);

            assertInactive(tenant.admin().get("/api/agents"));
            assertInactive(tenant.admin().get("/api/auth/me"));
            assertInactive(signIn(tenant));
            assertInactive(refresh(tokens));
            assertThat(console.open("/console/" + tenant.slug() + "/agents").statusCode())
                    .isEqualTo(403);
            assertThat(tenant(tenant).json().path("status_detail").asText()).isEqualTo("unpaid");

            post(tenant, "resume", Map.of()).expect(200);

            tenant.admin().get("/api/agents").expect(200);
            refresh(tokens).expect(200);
            signIn(tenant).expect(200);
            assertThat(console.open("/console/" + tenant.slug() + "/agents").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void still_takes_webhooks_in() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            post(tenant, "suspend", Map.of()).expect(200);

            RetellDelivery.sample("call_ended")
                    .about(tenant.providerAgentId(), tenant.slug())
                    .send(platform, tenant.retellKey())
                    .expect(204);

            Eventually.isTrue(
                    "it is applied",
                    () -> tenant.query("SELECT state FROM " + tenant.schema() + ".webhook_event")
                            .toString()
                            .contains("APPLIED"));
        }
    }

    @Nested
    class ARenamedTenant {
        @Test
        void keeps_its_schema_and_takes_open_consoles_along() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            ConsoleClient console = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
            String slug = tenant.slug() + "-new";

            operator.patch(TENANTS + id(tenant), Map.of("name", "Renamed & Co", "slug", slug))
                    .expect(200);

            assertThat(tenant.query("SELECT schema_name FROM platform.tenant WHERE slug = ?", slug))
                    .extracting(row -> row.get("schema_name"))
                    .containsExactly(tenant.schema());
            tenant.admin().get("/api/agents").expect(200);
            var page = console.open("/console/" + tenant.slug() + "/agents");
            assertThat(page.url().getPath()).isEqualTo("/console/" + slug + "/agents");
            assertThat(page.body()).contains("Renamed &amp; Co");
            assertThat(create(tenant.slug()).status()).isEqualTo(202);
        }

        @Test
        void gets_no_slug_that_is_taken_reserved_or_malformed() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            String path = TENANTS + id(tenant);
            assertProblem(operator.patch(path, Map.of("slug", "demo")), 409, "conflict", "choose another");
            assertProblem(operator.patch(path, Map.of("slug", "platform")), 400, "invalid-input", "reserved");
            assertProblem(operator.patch(path, Map.of("slug", "A B")), 400, "invalid-input", "lower-case");
            assertProblem(operator.patch(path, Map.of()), 400, "invalid-input", "Give a new name");
        }
    }

    @Nested
    class InAWrongState {
        @Test
        void every_change_says_what_to_do() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            assertConflict(post(tenant, "resume", Map.of()), "is active");
            assertConflict(post(tenant, "retry", Map.of()), "is active");
            post(tenant, "suspend", Map.of()).expect(200);
            assertConflict(post(tenant, "suspend", Map.of()), "resume it first");
            set(tenant, "PROVISIONING");
            assertConflict(post(tenant, "suspend", Map.of()), "wait until it is ready");
            assertConflict(post(tenant, "offboard", Map.of("slug", tenant.slug())), "wait until it is ready");
            set(tenant, "FAILED");
            assertConflict(post(tenant, "resume", Map.of()), "retry that or offboard it");
            set(tenant, "OFFBOARDING");
            assertConflict(operator.patch(TENANTS + id(tenant), Map.of("name", "Other")), "look at its progress");
            assertConflict(operator.get(TENANTS + id(tenant) + "/offboarding-plan"), "look at its progress");
            assertConflict(post(tenant, "offboard", Map.of("slug", tenant.slug())), "look at its progress");
            set(tenant, "ACTIVE");
        }

        @Test
        void a_wrong_confirmation_and_an_unknown_tenant_are_refused() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            assertProblem(post(tenant, "offboard", Map.of("slug", "other")), 400, "invalid-input", "To confirm");
            assertProblem(post(tenant, "offboard", Map.of()), 400, "invalid-input", "To confirm");
            for (String what : List.of("/suspend", "/resume", "/retry", "/offboard")) {
                assertThat(operator.post(TENANTS + UUID.randomUUID() + what, Map.of())
                                .status())
                        .isEqualTo(404);
            }
            assertThat(operator.get("/api/platform/offboardings/" + UUID.randomUUID())
                            .status())
                    .isEqualTo(404);
            assertThat(tenant.admin()
                            .post(TENANTS + id(tenant) + "/suspend", Map.of())
                            .status())
                    .isEqualTo(403);
        }

        private void set(TenantUnderTest tenant, String status) throws Exception {
            tenant.query("UPDATE platform.tenant SET status = ? WHERE slug = ? RETURNING slug", status, tenant.slug());
        }
    }

    @Nested
    class OfTwoAtOnce {
        @Test
        void one_gets_the_slug_and_the_others_a_conflict() throws Exception {
            String slug = "race-" + Long.toString(System.nanoTime(), 36);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                Callable<Integer> one = () -> create(slug).status();
                List<Future<Integer>> answers = threads.invokeAll(
                        IntStream.range(0, 8).mapToObj(i -> one).toList());
                assertThat(answers)
                        .extracting(Future::get)
                        .containsOnlyOnce(202)
                        .containsOnly(202, 409);
            } finally {
                threads.shutdown();
            }
        }
    }

    private Answer create(String slug) throws Exception {
        return operator.post(
                "/api/platform/tenants",
                Map.of(
                        "name",
                        "Raced",
                        "slug",
                        slug,
                        "admin_email",
                        "admin@" + slug + ".example",
                        "admin_name",
                        "Ada",
                        "admin_password",
                        TenantUnderTest.PASSWORD));
    }

    private Answer post(TenantUnderTest tenant, String what, Map<String, ?> body) throws Exception {
        return operator.post(TENANTS + id(tenant) + "/" + what, body);
    }

    private Answer tenant(TenantUnderTest tenant) throws Exception {
        return operator.get(TENANTS + id(tenant)).expect(200);
    }

    private static String id(TenantUnderTest tenant) throws Exception {
        return tenant.query("SELECT id FROM platform.tenant WHERE schema_name = ?", tenant.schema())
                .get(0)
                .get("id")
                .toString();
    }

    private Answer signIn(TenantUnderTest tenant) throws Exception {
        return new ApiClient(platform)
                .post("/api/auth/signin", Map.of("email", tenant.adminEmail(), "password", TenantUnderTest.PASSWORD));
    }

    private Answer refresh(Answer tokens) throws Exception {
        return new ApiClient(platform)
                .post(
                        "/api/auth/refresh",
                        Map.of(
                                "refresh_token",
                                tokens.json().path("refresh_token").asText()));
    }

    private static void assertInactive(Answer answer) {
        assertProblem(answer, 403, "tenant-not-active", "is suspended");
    }

    private static void assertConflict(Answer answer, String advice) {
        assertProblem(answer, 409, "conflict", advice);
    }

    private static void assertProblem(Answer answer, int status, String type, String advice) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).endsWith(":" + type);
        assertThat(answer.json().path("detail").asText()).contains(advice);
    }
}
