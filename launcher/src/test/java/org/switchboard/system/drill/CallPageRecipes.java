package org.switchboard.system.drill;

import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;

import java.util.List;

/** How to open the console's pages of calls and leads, and those of customers. */
final class CallPageRecipes {
    static final List<Recipe> PAGES = List.of(
            Recipes.page("/my-agent", CUSTOMER)
                    .query("agent", Kind.AGENT)
                    .query("call", Kind.CALL)
                    .showsOwn(),
            Recipes.page("/my-agent/new", CUSTOMER),
            Recipes.page("/my-agent/connect", CUSTOMER),
            // Those that one made oneself only, and the drill's are an administrator's.
            Recipes.page("/my-agent/{id}", CUSTOMER).gives(404).path("id", Kind.AGENT),
            Recipes.page("/usage", CUSTOMER),
            Recipes.page("/calls/export", ADMIN, CUSTOMER)
                    .query("agent", Kind.AGENT)
                    .showsOwn(),
            // The stream would never end.
            Recipes.page("/live", ADMIN, CUSTOMER).header("Last-Event-ID", "0").query("once", true),
            Recipes.page("/leads", ADMIN, CUSTOMER).query("agent", Kind.AGENT).showsOwn(),
            Recipes.page("/leads/export", ADMIN, CUSTOMER)
                    .query("agent", Kind.AGENT)
                    .showsOwn(),
            Recipes.page("/leads/{id}", ADMIN, CUSTOMER).path("id", Kind.LEAD).showsOwn());

    /** Of the drill's calls, all are over. */
    static final List<Recipe> API = List.of(Recipe.of("POST", "calls/{id}/hang-up")
            .by(ADMIN, CUSTOMER)
            .gives(409)
            .path("id", Kind.CALL));

    private CallPageRecipes() {}
}
