package org.switchboard.system.drill;

import static org.switchboard.system.drill.Recipes.page;
import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;

import java.util.List;

/** How to open the pages of a tenant's administrators. */
final class SetupRecipes {
    static final List<Recipe> PAGES = List.of(
            page("/dashboard", ADMIN).showsOwn(),
            page("/agents/connect", ADMIN),
            page("/customers/{id}", ADMIN).path("id", Kind.CUSTOMER).showsOwn(),
            page("/webhooks/{id}", ADMIN).path("id", Kind.WEBHOOK_EVENT).showsOwn(),
            page("/api-keys", ADMIN),
            page("/members", ADMIN).showsOwn(),
            page("/numbers/export", ADMIN).showsOwn(),
            page("/customers/export", ADMIN).showsOwn(),
            page("/audit/export", ADMIN).query("who", Kind.CUSTOMER).showsOwn(),
            page("/settings", ADMIN),
            page("/brand/{colour}", ADMIN, CUSTOMER).path("colour", "7c3aed"),
            page("/logo/{logo}", ADMIN, CUSTOMER).gives(404).path("logo", "none"),
            page("/audit", ADMIN).query("who", Kind.CUSTOMER).showsOwn());

    private SetupRecipes() {}
}
