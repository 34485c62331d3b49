package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How people come into a tenant, change and leave. */
class MembersIT {
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
    class AnInvitation {
        @Test
        void lets_one_person_in_once() throws Exception {
            String email = email("ida");
            JsonNode invitation = invite(email, "CUSTOMER");
            String link = mail.link(email, 1);
            assertThat(mail.to(email).get(0).path("subject").asText()).contains("Tenant under test");

            assertProblem(anybody.post(link, Map.of("password", "short")), 400, "invalid-input");
            anybody.post(link, Map.of("password", PASSWORD)).expect(204);

            JsonNode me = anybody.signIn(email, PASSWORD).get("/api/auth/me").json();
            assertThat(me.path("role").asText()).isEqualTo("CUSTOMER");
            assertThat(me.path("tenant").path("slug").asText()).isEqualTo(tenant.slug());
            assertProblem(anybody.post(link, Map.of("password", PASSWORD)), 410, "link-expired");
            assertThat(tenant.admin().get("/api/invitations").json().path("items"))
                    .isEmpty();
            assertProblem(
                    tenant.admin()
                            .delete("/api/invitations/" + invitation.path("id").asText()),
                    404,
                    "not-found");
            assertProblem(
                    tenant.admin().post("/api/invitations", Map.of("email", email, "name", "Ida", "role", "CUSTOMER")),
                    409,
                    "conflict");
        }

        @Test
        void is_worth_nothing_when_it_was_withdrawn_replaced_or_is_too_old() throws Exception {
            String email = email("ida");
            invite(email, "CUSTOMER");
            String replaced = mail.link(email, 1);
            JsonNode second = invite(email, "CUSTOMER");
            String withdrawn = mail.link(email, 2);
            assertThat(tenant.admin().get("/api/invitations").json().path("items"))
                    .hasSize(1);

            tenant.admin()
                    .delete("/api/invitations/" + second.path("id").asText())
                    .expect(204);
            invite(email, "CUSTOMER");
            String old = mail.link(email, 3);
            tenant.query("UPDATE platform.mailed_token SET expires_at = now() WHERE tenant_id ="
                    + " (SELECT id FROM platform.tenant WHERE slug = '" + tenant.slug() + "') RETURNING id");

            for (String link : List.of(replaced, withdrawn, old)) {
                assertProblem(anybody.post(link, Map.of("password", PASSWORD)), 410, "link-expired");
            }
        }

        @Test
        void is_the_tenants_own_and_gives_no_role_that_members_dont_have() throws Exception {
            String id = invite(email("ida"), "CUSTOMER").path("id").asText();
            TenantUnderTest other = new TenantUnderTest(platform);

            assertProblem(other.admin().delete("/api/invitations/" + id), 404, "not-found");
            for (String role : List.of("PLATFORM_ADMIN", "SYSTEM", "OWNER")) {
                assertProblem(
                        tenant.admin()
                                .post("/api/invitations", Map.of("email", email("eve"), "name", "Eve", "role", role)),
                        400,
                        "invalid-input");
            }
        }
    }

    @Nested
    class AMember {
        @Test
        void who_gets_another_role_signs_in_again_and_loses_their_keys() throws Exception {
            ApiClient ida = mail.invited(tenant.admin(), email("ida"), "TENANT_ADMIN");
            String key = ida.post("/api/api-keys", Map.of("name", "Ida's", "scopes", List.of("read_voice")))
                    .expect(201)
                    .json()
                    .path("key")
                    .asText();
            ApiClient program = anybody.with("Authorization", "Bearer " + key);
            program.get("/api/agents").expect(200);

            tenant.admin()
                    .patch("/api/members/" + id("ida"), Map.of("role", "CUSTOMER"))
                    .expect(200);

            assertProblem(ida.get("/api/members"), 401, "unauthenticated");
            assertProblem(program.get("/api/agents"), 401, "unauthenticated");
            ApiClient again = anybody.signIn(email("ida"), PASSWORD);
            assertProblem(again.get("/api/members"), 403, "forbidden");
            again.get("/api/agents").expect(200);
        }

        @Test
        void never_changes_their_own_role() throws Exception {
            mail.invited(tenant.admin(), email("ida"), "TENANT_ADMIN");

            assertProblem(
                    tenant.admin().patch("/api/members/" + id("admin"), Map.of("role", "CUSTOMER")), 403, "forbidden");
            ApiClient cora = mail.invited(tenant.admin(), email("cora"), "CUSTOMER");
            assertProblem(cora.patch("/api/members/" + id("cora"), Map.of("role", "TENANT_ADMIN")), 403, "forbidden");
            tenant.admin()
                    .patch("/api/members/" + id("admin"), Map.of("name", "Ada Anew"))
                    .expect(200);
        }

        @Test
        void who_is_removed_is_out_at_once_and_may_be_invited_again() throws Exception {
            ApiClient cora = mail.invited(tenant.admin(), email("cora"), "CUSTOMER");
            String id = id("cora");
            tenant.admin()
                    .post("/api/agents/" + tenant.agentId() + "/assign", Map.of("customer_id", id))
                    .expect(204);

            tenant.admin().delete("/api/members/" + id).expect(204);

            assertProblem(cora.get("/api/agents"), 401, "unauthenticated");
            assertProblem(
                    anybody.post("/api/auth/signin", Map.of("email", email("cora"), "password", PASSWORD)),
                    401,
                    "unauthenticated");
            assertProblem(tenant.admin().get("/api/members/" + id), 404, "not-found");
            assertProblem(tenant.admin().get("/api/customers/" + id), 404, "not-found");
            assertThat(tenant.admin().get("/api/customers").json().path("items"))
                    .isEmpty();
            assertThat(tenant.query("SELECT * FROM " + tenant.schema() + ".agent_assignment"))
                    .isEmpty();
            assertThat(tenant.query("SELECT * FROM " + tenant.schema() + ".user_account")
                            .toString())
                    .doesNotContain("cora", "Ida Invited");
            invite(email("cora"), "CUSTOMER");
            anybody.post(mail.link(email("cora"), 2), Map.of("password", PASSWORD))
                    .expect(204);
            anybody.signIn(email("cora"), PASSWORD);
        }

        @Test
        void of_another_tenant_is_nobody() throws Exception {
            String id = new TenantUnderTest(platform)
                    .admin()
                    .get("/api/members")
                    .json()
                    .at("/items/0/id")
                    .asText();

            assertProblem(tenant.admin().get("/api/members/" + id), 404, "not-found");
            assertProblem(tenant.admin().patch("/api/members/" + id, Map.of("active", false)), 404, "not-found");
            assertProblem(tenant.admin().delete("/api/members/" + id), 404, "not-found");
        }
    }

    @Nested
    class TheLastAdministrator {
        @Test
        void stays() throws Exception {
            ApiClient ida = mail.invited(tenant.admin(), email("ida"), "TENANT_ADMIN");
            tenant.admin()
                    .patch("/api/members/" + id("ida"), Map.of("active", false))
                    .expect(200);
            assertProblem(ida.get("/api/members"), 401, "unauthenticated");
            String last = "/api/members/" + id("admin");

            assertProblem(tenant.admin().delete(last), 409, "conflict");
            assertProblem(tenant.admin().patch(last, Map.of("active", false)), 409, "conflict");
        }

        @Test
        void stays_when_the_other_one_is_just_leaving() throws Exception {
            ApiClient ida = mail.invited(tenant.admin(), email("ida"), "TENANT_ADMIN");
            String one = "/api/members/" + id("admin");
            try (Connection database = platform.connectAsSuperuser();
                    Statement sql = database.createStatement()) {
                // What another node does meanwhile.
                database.setAutoCommit(false);
                sql.execute("UPDATE " + tenant.schema() + ".user_account SET status = 'DISABLED' WHERE id = '"
                        + id("ida") + "'");
                CompletableFuture<Integer> removal = CompletableFuture.supplyAsync(() -> delete(ida, one));
                Eventually.isTrue("it waits, or is through", () -> isWaiting() || removal.isDone());
                database.commit();

                assertThat(removal.join()).isEqualTo(409);
            }
        }

        private boolean isWaiting() throws Exception {
            return !tenant.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%"
                            + "user_account%'")
                    .isEmpty();
        }

        private int delete(ApiClient who, String path) {
            try {
                return who.delete(path).status();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String email(String name) {
        return name + "@" + tenant.slug() + ".example";
    }

    private JsonNode invite(String email, String role) throws Exception {
        return tenant.admin()
                .post("/api/invitations", Map.of("email", email, "name", "Ida Invited", "role", role))
                .expect(201)
                .json();
    }

    private String id(String name) throws Exception {
        for (JsonNode member : tenant.admin().get("/api/members").json().path("items")) {
            if (member.path("email").asText().equals(email(name))) {
                return member.path("id").asText();
            }
        }
        throw new AssertionError("no member " + name);
    }
}
