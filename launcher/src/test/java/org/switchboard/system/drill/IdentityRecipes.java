package org.switchboard.system.drill;

import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;
import static org.switchboard.system.drill.Role.PLATFORM;

import java.util.List;
import org.switchboard.system.TenantUnderTest;

/** How to call what is about people, their sessions and keys. */
final class IdentityRecipes {
    private static final String MISSING = "00000000-0000-7000-8000-000000000000";

    static final List<Recipe> ENDPOINTS = List.of(
            Recipe.get("auth/sessions")
                    .by(PLATFORM, ADMIN, CUSTOMER)
                    .query("limit", 100)
                    .query("cursor", null),
            Recipe.of("DELETE", "auth/sessions/{id}")
                    .by(PLATFORM, ADMIN, CUSTOMER)
                    .gives(404)
                    .path("id", MISSING),
            Recipe.of("POST", "auth/password")
                    .by(PLATFORM, ADMIN, CUSTOMER)
                    .gives(400)
                    .body("current_password", "a guess")
                    .body("new_password", TenantUnderTest.PASSWORD),
            Recipe.of("POST", "auth/password-reset")
                    .byAll()
                    .gives(202)
                    .body("email", reader -> "nobody-" + System.nanoTime() + "@drill.example"),
            link("password-reset"),
            link("invitations"),
            link("signup"),
            Recipe.of("POST", "auth/signup")
                    .byAll()
                    .gives(202)
                    .body("organisation", "Drill")
                    .body("slug", reader -> "drill-" + Long.toString(System.nanoTime(), 36))
                    .body("name", "Drill")
                    .body("email", reader -> "new-" + System.nanoTime() + "@drill.example"),
            Recipe.get("platform/mailbox")
                    .by(PLATFORM)
                    .tellsThePlatform("the demo's mail")
                    .query("to", null),
            Recipe.get("platform/signing-keys")
                    .by(PLATFORM)
                    .tellsThePlatform("what each key is for, which changes with time")
                    .query("limit", 100)
                    .query("cursor", null),
            Recipe.of("POST", "platform/signing-keys/rotate").by(PLATFORM).gives(202, 409),
            Recipe.get("api-keys").by(ADMIN).query("limit", 100).query("cursor", null),
            Recipe.of("POST", "api-keys")
                    .by(ADMIN)
                    .gives(201)
                    .body("name", "Drill")
                    .body("scopes", List.of("read_calls"))
                    .body("expires_at", null),
            Recipe.of("DELETE", "api-keys/{id}").by(ADMIN).gives(404).path("id", MISSING),
            Recipe.get("members").by(ADMIN).showsOwn().query("limit", 100).query("cursor", null),
            Recipe.get("members/{id}").by(ADMIN).path("id", Kind.CUSTOMER).showsOwn(),
            Recipe.of("PATCH", "members/{id}")
                    .by(ADMIN)
                    .path("id", Kind.CUSTOMER)
                    .header("If-Match", null)
                    .body("name", null)
                    .body("role", null)
                    .body("active", true),
            Recipe.of("DELETE", "members/{id}").by(ADMIN).gives(404).path("id", MISSING),
            Recipe.get("invitations").by(ADMIN).query("limit", 100).query("cursor", null),
            Recipe.of("POST", "invitations")
                    .by(ADMIN)
                    .gives(201)
                    .body("email", reader -> "guest-" + System.nanoTime() + "@drill.example")
                    .body("name", "Drill")
                    .body("role", "CUSTOMER"),
            Recipe.of("DELETE", "invitations/{id}").by(ADMIN).gives(404).path("id", MISSING));

    private IdentityRecipes() {}

    private static Recipe link(String purpose) {
        return Recipe.of("POST", "auth/" + purpose + "/{token}")
                .byAll()
                .gives(410)
                .path("token", "bm90LWEtdG9rZW4")
                .body("password", TenantUnderTest.PASSWORD);
    }
}
