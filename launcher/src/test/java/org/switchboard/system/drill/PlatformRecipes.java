package org.switchboard.system.drill;

import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;
import static org.switchboard.system.drill.Role.PLATFORM;

import java.util.List;

/** The pages of those who run the platform, and of people on their way in. */
final class PlatformRecipes {
    private static final String MISSING = "00000000-0000-7000-8000-000000000000";
    private static final String COUNTS = "counts, which grow meanwhile";

    static final List<Recipe> PAGES = List.of(
            Recipe.get("/console/forgotten").byAll(),
            Recipe.get("/console/sign-up").byAll(),
            link("password-reset"),
            link("invitations"),
            link("signup"),
            page("/overview").tellsThePlatform(COUNTS),
            page("/tenants").query("q", Kind.SLUG).tellsThePlatform(COUNTS),
            page("/tenants/new"),
            onboarding(""),
            onboarding("/plan"),
            onboarding("/admin"),
            onboarding("/create"),
            onboarding("/provider"),
            onboarding("/call"),
            page("/tenants/{id}").path("id", Kind.TENANT).tellsThePlatform(COUNTS),
            page("/tenants/{id}/offboard").path("id", Kind.TENANT).tellsThePlatform(COUNTS),
            page("/removed"),
            page("/removed/{id}").gives(404).path("id", Kind.TENANT),
            page("/users").query("q", Kind.SLUG).tellsThePlatform(COUNTS).namesToThePlatform(),
            page("/agents").query("q", Kind.SLUG).tellsThePlatform(COUNTS).namesToThePlatform(),
            page("/providers").tellsThePlatform(COUNTS),
            page("/migrations"),
            page("/quarantine"),
            page("/health").tellsThePlatform("how busy the server is"),
            page("/usage").query("q", Kind.SLUG).tellsThePlatform(COUNTS),
            page("/audit").query("tenant", Kind.TENANT).tellsThePlatform("what was done meanwhile"),
            page("/mailbox").tellsThePlatform("the demo's mail"),
            page("/me").tellsThePlatform("where one is signed in"),
            Recipe.get("/console/{tenant}/me").by(ADMIN, CUSTOMER).path("tenant", Kind.SLUG));

    private PlatformRecipes() {}

    private static Recipe page(String path) {
        return Recipe.get("/console/platform" + path).by(PLATFORM);
    }

    private static Recipe onboarding(String step) {
        return page("/tenants/new/{id}" + step).gives(404).path("id", MISSING);
    }

    // A page, too, says that the link isn't good.
    private static Recipe link(String purpose) {
        return Recipe.get("/console/links/" + purpose + "/{token}").byAll().path("token", "bm90LWEtdG9rZW4");
    }
}
