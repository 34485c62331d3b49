package org.switchboard.system.drill;

import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;
import static org.switchboard.system.drill.Role.PLATFORM;

import java.util.List;

/** How to call what came later: models, changes of customers, what the platform is used for, the table of calls, settings. */
final class CatalogueRecipes {
    static final List<Recipe> ENDPOINTS = List.of(
            Recipe.get("models").by(ADMIN, CUSTOMER).query("limit", 100).query("cursor", null),
            Recipe.get("agents/{id}/model").by(ADMIN, CUSTOMER).path("id", Kind.AGENT),
            Recipe.of("PUT", "agents/{id}/model")
                    .by(ADMIN)
                    .path("id", Kind.AGENT)
                    .header("If-Match", null)
                    .body("model", "gpt-4.1-mini"),
            Recipe.of("PATCH", "customers/{id}")
                    .by(ADMIN)
                    .path("id", Kind.CUSTOMER)
                    .header("If-Match", null)
                    .body("name", null)
                    .body("active", true),
            Recipe.get("settings").by(ADMIN),
            Recipe.of("PUT", "settings")
                    .by(ADMIN)
                    .header("If-Match", null)
                    .body("name", "Drilled")
                    .body("time_zone", "Europe/Berlin")
                    .body("language", null)
                    .body("colour", null),
            // No more than a PNG's first bytes.
            Recipe.of("PUT", "settings/logo").by(ADMIN).body("logo", "iVBORw0KGgo="),
            Recipe.get("platform/usage").by(PLATFORM).tellsThePlatform("how much there is in all tenants"),
            Recipe.get("platform/tenants/{id}/usage")
                    .by(PLATFORM)
                    .path("id", Kind.TENANT)
                    .tellsThePlatform("how much there is in a tenant"),
            Recipe.get("calls/export")
                    .by(ADMIN, CUSTOMER)
                    .query("q", null)
                    .query("agent_id", null)
                    .query("outcome", null)
                    .query("direction", null)
                    .query("sentiment", null)
                    .query("from", null)
                    .query("sort", null)
                    .showsOwn());

    private CatalogueRecipes() {}
}
