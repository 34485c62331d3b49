package org.switchboard.system.drill;

import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;
import static org.switchboard.system.drill.Role.PLATFORM;

import java.util.List;

/** How to call what tells of changes. */
final class LogRecipes {
    static final List<Recipe> ENDPOINTS = List.of(
            audit("audit").by(ADMIN).showsOwn(),
            audit("platform/audit").by(PLATFORM),
            // The stream would never end.
            Recipe.get("events")
                    .by(ADMIN, CUSTOMER)
                    .header("Last-Event-ID", "0")
                    .query("once", true)
                    .showsOwn());

    private LogRecipes() {}

    private static Recipe audit(String path) {
        return Recipe.get(path)
                .query("actor_id", null)
                .query("action", null)
                .query("resource_type", null)
                .query("resource_id", null)
                .query("from", null)
                .query("to", null)
                .query("cursor", null)
                .query("limit", 100);
    }
}
