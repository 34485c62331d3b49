package org.switchboard.system.drill;

import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;
import static org.switchboard.system.drill.Role.NOBODY;
import static org.switchboard.system.drill.Role.PLATFORM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.switchboard.system.TenantUnderTest;

/** How to call everything there is. A line per endpoint and page; one that is missing here fails the build. */
final class Recipes {
    private Recipes() {}

    /** Paths below {@code /api/}; aliases follow by themselves. */
    static final List<Recipe> ENDPOINTS = List.of(
            Recipe.of("POST", "auth/signin")
                    .byAll()
                    // Platform admins aren't of the tenant.
                    .gives(200, 401)
                    .body("email", Reader::email)
                    .body("password", Recipes::password)
                    .body("tenant", Kind.SLUG),
            Recipe.of("POST", "auth/refresh").byAll().gives(401).body("refresh_token", "not-a-token"),
            Recipe.of("POST", "auth/signout")
                    .by(PLATFORM, ADMIN, CUSTOMER)
                    .gives(204)
                    .endsSession(),
            Recipe.get("auth/me").by(PLATFORM, ADMIN, CUSTOMER).showsOwn(),
            Recipe.get("auth/jwks.json").byAll(),
            Recipe.get("docs").byAll(),
            Recipe.get("docs/{file}").byAll().path("file", "docs.js"),
            Recipe.get("platform/tenants")
                    .by(PLATFORM)
                    .query("text", Kind.SLUG)
                    .query("status", "ACTIVE")
                    .query("limit", 5)
                    .query("cursor", null),
            Recipe.of("POST", "platform/tenants")
                    .by(PLATFORM)
                    .gives(202)
                    .body("name", "Drill")
                    .body("slug", reader -> "drill-" + Long.toString(System.nanoTime(), 36))
                    .body("admin_email", "drill@drill.example")
                    .body("admin_name", "Drill")
                    .body("admin_password", TenantUnderTest.PASSWORD),
            Recipe.get("platform/tenants/{id}").by(PLATFORM).path("id", Kind.TENANT),
            Recipe.of("POST", "platform/tenants/{id}/retry")
                    .by(PLATFORM)
                    .gives(409)
                    .path("id", Kind.TENANT),
            Recipe.of("PATCH", "platform/tenants/{id}")
                    .by(PLATFORM)
                    .path("id", Kind.SPARE_TENANT)
                    .header("If-Match", null)
                    .body("name", "Drill")
                    .body("slug", null),
            Recipe.of("POST", "platform/tenants/{id}/suspend")
                    .by(PLATFORM)
                    .path("id", Kind.SPARE_TENANT)
                    .body("reason", "Drill"),
            Recipe.of("POST", "platform/tenants/{id}/resume").by(PLATFORM).path("id", Kind.SPARE_TENANT),
            Recipe.get("platform/tenants/{id}/offboarding-plan")
                    .by(PLATFORM)
                    .path("id", Kind.TENANT)
                    .tellsThePlatform("how many rows, which numbers and agents would be deleted"),
            Recipe.of("POST", "platform/tenants/{id}/offboard")
                    .by(PLATFORM)
                    .gives(400, 409, 422)
                    .path("id", Kind.SPARE_TENANT)
                    .body("slug", "another")
                    .body("without_provider", null),
            Recipe.get("platform/offboardings").by(PLATFORM).query("limit", 5).query("cursor", null),
            Recipe.get("platform/offboardings/{tenant}").by(PLATFORM).gives(404).path("tenant", Kind.TENANT),
            Recipe.get("platform/migrations").by(PLATFORM).query("limit", 5).query("cursor", null),
            Recipe.of("POST", "platform/migrations/pause").by(PLATFORM).gives(202, 409),
            Recipe.of("POST", "platform/migrations/resume").by(PLATFORM).gives(202, 409),
            Recipe.of("POST", "platform/migrations/retry").by(PLATFORM).gives(202),
            Recipe.of("POST", "platform/migrations/tenants/{id}/retry")
                    .by(PLATFORM)
                    .gives(202, 409)
                    .path("id", Kind.SPARE_TENANT),
            Recipe.get("platform/tenants/{id}/quota")
                    .by(PLATFORM)
                    .path("id", Kind.TENANT)
                    .tellsThePlatform("how much is called, and how many agents and numbers there are"),
            Recipe.of("PUT", "platform/tenants/{id}/quota")
                    .by(PLATFORM)
                    .path("id", Kind.SPARE_TENANT)
                    .header("If-Match", null)
                    .body("concurrent_calls", 20)
                    .body("minutes_per_month", null)
                    .body("agents", 3)
                    .body("numbers", 50),
            Recipe.get("platform/quarantine").by(PLATFORM).query("limit", 5).query("cursor", null),
            Recipe.get("platform/reconciliations")
                    .by(PLATFORM)
                    .tellsThePlatform("how far each account was looked through, which moves on by itself")
                    .query("limit", 5)
                    .query("cursor", null),
            Recipe.of("POST", "platform/reconciliations/{connection}/run")
                    .by(PLATFORM)
                    .gives(404)
                    .path("connection", "00000000-0000-7000-8000-000000000000"),
            Recipe.get("platform/providers")
                    .by(PLATFORM, ADMIN)
                    .query("limit", 100)
                    .query("cursor", null),
            Recipe.get("connections").by(ADMIN).showsOwn().query("limit", 100).query("cursor", null),
            Recipe.get("connections/{provider}")
                    .by(ADMIN)
                    .path("provider", "retell")
                    .showsOwn(),
            Recipe.of("PUT", "connections/{provider}")
                    .by(ADMIN)
                    .gives(400, 422)
                    .path("provider", "retell")
                    .header("If-Match", null)
                    .body(RestMetadata.WHOLE_BODY, Map.of("api_key", "key_wrong")),
            Recipe.of("POST", "connections/{provider}/webhook-address/rotate")
                    .by(ADMIN)
                    .gives(202)
                    .path("provider", "retell"),
            Recipe.get("voices").by(ADMIN, CUSTOMER).query("limit", 100).query("cursor", null),
            Recipe.get("agents")
                    .by(ADMIN, CUSTOMER)
                    .showsOwn()
                    .query("status", null)
                    .query("q", null)
                    .query("sort", "name")
                    .query("limit", 100)
                    .query("cursor", null),
            Recipe.of("POST", "agents")
                    .by(ADMIN, CUSTOMER)
                    .gives(201)
                    .body("name", "Drill")
                    .body("description", null)
                    .body("provider_type", "retell")
                    .body("voice_id", "retell-Cimo")
                    .body("language", "en-US")
                    .body("system_prompt", null)
                    .body("first_words", null)
                    .body("area_code", null),
            Recipe.of("POST", "agents/connect")
                    .by(ADMIN, CUSTOMER)
                    .gives(422)
                    .body("provider_type", "retell")
                    .body("provider_agent_id", "agent_of_nobody")
                    .body("phone_number", null)
                    .body("name", null)
                    .body("system_prompt", null)
                    .body("take_over_webhook", null),
            Recipe.of("POST", "agents/drafts")
                    .by(ADMIN)
                    .gives(400)
                    .body("url", "http://169.254.169.254/latest/meta-data/"),
            Recipe.get("agents/{id}").by(ADMIN, CUSTOMER).path("id", Kind.AGENT).showsOwn(),
            // To customers forbidden, for an administrator made it (AgentsApiIT has those that they make).
            Recipe.of("PUT", "agents/{id}")
                    .by(ADMIN)
                    .path("id", Kind.AGENT)
                    .header("If-Match", null)
                    .body("name", null)
                    .body("description", "Drilled")
                    .body("voice_id", null)
                    .body("language", null)
                    .body("system_prompt", null)
                    .body("first_words", null),
            Recipe.get("agents/{id}/difference").by(ADMIN).path("id", Kind.AGENT),
            Recipe.of("POST", "agents/{id}/sync")
                    .by(ADMIN)
                    .path("id", Kind.AGENT)
                    .body("direction", "overwrite"),
            Recipe.of("POST", "agents/{id}/publish").by(ADMIN).path("id", Kind.AGENT),
            Recipe.of("POST", "agents/{id}/retry").by(ADMIN).gives(409).path("id", Kind.AGENT),
            Recipe.of("POST", "agents/{id}/assign")
                    .by(ADMIN)
                    .gives(204)
                    .path("id", Kind.AGENT)
                    .body("customer_id", Kind.CUSTOMER),
            Recipe.of("POST", "agents/{id}/unassign")
                    .by(ADMIN)
                    .gives(204)
                    .path("id", Kind.AGENT)
                    .body("customer_id", Kind.CUSTOMER),
            Recipe.get("numbers")
                    .by(ADMIN, CUSTOMER)
                    .showsOwn()
                    .query("agent_id", Kind.AGENT)
                    .query("status", null)
                    .query("sort", "number")
                    .query("limit", 100)
                    .query("cursor", null),
            Recipe.of("POST", "numbers")
                    .by(ADMIN)
                    .gives(201)
                    .body("area_code", 415)
                    .body("nickname", "Drill")
                    .body("agent_id", Kind.AGENT),
            Recipe.get("numbers/{id}")
                    .by(ADMIN, CUSTOMER)
                    .path("id", Kind.NUMBER)
                    .showsOwn(),
            Recipe.of("POST", "numbers/{id}/assign")
                    .by(ADMIN)
                    .gives(200, 422)
                    .path("id", Kind.NUMBER)
                    .body("agent_id", Kind.AGENT),
            Recipe.of("POST", "numbers/{id}/retry").by(ADMIN).gives(409).path("id", Kind.NUMBER),
            Recipe.of("DELETE", "numbers/{id}").by(ADMIN).gives(204, 422).path("id", Kind.NUMBER),
            Recipe.get("customers")
                    .by(ADMIN)
                    .showsOwn()
                    .query("q", null)
                    .query("sort", "newest")
                    .query("limit", 100)
                    .query("cursor", null),
            Recipe.of("POST", "customers")
                    .by(ADMIN)
                    .gives(201)
                    .body("name", "Drill")
                    .body("email", reader -> "new-" + System.nanoTime() + "@drill.example")
                    .body("password", TenantUnderTest.PASSWORD),
            Recipe.get("customers/{id}").by(ADMIN).path("id", Kind.CUSTOMER).showsOwn(),
            Recipe.get("customers/{id}/quota").by(ADMIN).path("id", Kind.CUSTOMER),
            Recipe.of("PUT", "customers/{id}/quota")
                    .by(ADMIN)
                    .path("id", Kind.CUSTOMER)
                    .header("If-Match", null)
                    .body("concurrent_calls", 10)
                    .body("minutes_per_month", 100)
                    .body("agents", World.MANY_AGENTS + 1)
                    .body("numbers", null),
            Recipe.get("quota").by(ADMIN, CUSTOMER),
            Recipe.get("do-not-call")
                    .by(ADMIN)
                    .query("text", null)
                    .query("cursor", null)
                    .query("limit", 100)
                    .showsOwn(),
            Recipe.of("POST", "do-not-call")
                    .by(ADMIN)
                    .gives(201, 409)
                    .body("number", "+14155550177")
                    .body("reason", "Drill"),
            Recipe.of("POST", "do-not-call/import")
                    .by(ADMIN)
                    .body("numbers", List.of("+14155550178"))
                    .body("reason", null),
            Recipe.of("DELETE", "do-not-call/{id}").by(ADMIN).gives(204, 404).path("id", Kind.DO_NOT_CALL));

    /** The console. */
    static final List<Recipe> PAGES = List.of(
            Recipe.get("/console/sign-in").byAll().gives(200, 302),
            page("/calls", ADMIN, CUSTOMER).query("agent", Kind.AGENT).showsOwn(),
            page("/calls/new", ADMIN, CUSTOMER).query("agent", Kind.AGENT).showsOwn(),
            page("/calls/{id}", ADMIN, CUSTOMER).path("id", Kind.CALL).showsOwn(),
            page("/calls/{id}/recording", ADMIN, CUSTOMER).gives(404).path("id", Kind.CALL),
            page("/agents", ADMIN, CUSTOMER).showsOwn(),
            page("/agents/new", ADMIN),
            page("/agents/{id}", ADMIN, CUSTOMER).path("id", Kind.AGENT).showsOwn(),
            page("/numbers", ADMIN).showsOwn(),
            page("/customers", ADMIN).showsOwn(),
            page("/provider", ADMIN),
            page("/webhooks", ADMIN).query("cursor", Kind.WEBHOOK_EVENT).showsOwn());

    /** All of them, and those of the aliases. */
    static List<Recipe> of(DeployedApplication application) {
        List<Recipe> all = new ArrayList<>(PAGES);
        all.addAll(CallPageRecipes.PAGES);
        all.addAll(PlatformRecipes.PAGES);
        all.addAll(SetupRecipes.PAGES);
        Stream.of(
                        ENDPOINTS,
                        CallRecipes.ENDPOINTS,
                        IdentityRecipes.ENDPOINTS,
                        CatalogueRecipes.ENDPOINTS,
                        LogRecipes.ENDPOINTS,
                        CallPageRecipes.API)
                .flatMap(List::stream)
                .forEach(recipe -> {
                    all.add(recipe);
                    application.aliasesOf(recipe.path()).map(recipe::at).forEach(all::add);
                });
        return all;
    }

    /** A page of a tenant. */
    static Recipe page(String path, Role first, Role... more) {
        return Recipe.get("/console/{tenant}" + path).by(first, more).path("tenant", Kind.SLUG);
    }

    private static Object password(Reader reader) {
        return reader.role() == PLATFORM || reader.role() == NOBODY ? "platform123" : TenantUnderTest.PASSWORD;
    }
}
