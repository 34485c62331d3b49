package org.switchboard.system.drill;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.switchboard.system.ApiClient;
import org.switchboard.system.TenantUnderTest;

/** Who has signed out, and whose tenant was suspended, gets nothing any more, not even their own. */
final class Farewell {
    // Whether a tenant is active is remembered for 5 seconds.
    private static final int PATIENCE_MILLIS = 8_000;

    private final World world;
    private final List<Recipe> recipes;

    Farewell(World world, List<Recipe> recipes) {
        this.world = world;
        this.recipes = recipes;
    }

    /** Everybody has signed out of the API before. */
    void run(Set<String> findings) throws Exception {
        for (Reader reader : world.readers()) {
            int status = reader.api().get("/api/auth/me").status();
            if (status != 401) {
                findings.add(reader + " has signed out and gets " + status);
            }
        }
        suspend(findings);
    }

    private void suspend(Set<String> findings) throws Exception {
        TenantUnderTest tenant = world.tenant('b');
        ApiClient admin = new ApiClient(world.platform()).signIn(tenant.adminEmail(), TenantUnderTest.PASSWORD);
        admin.get("/api/agents").expect(200);
        try (Connection database = world.platform().connectAsSuperuser();
                Statement sql = database.createStatement()) {
            sql.executeUpdate("UPDATE platform.tenant SET status = 'SUSPENDED' WHERE slug = '" + tenant.slug() + "'");
        }
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (admin.get("/api/agents").status() == 200 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        for (Recipe recipe : recipes) {
            boolean plain =
                    recipe.reads() && !recipe.isPage() && !recipe.path().contains("{") && !recipe.admitsNobody();
            int status = plain ? admin.begin("/api/" + recipe.path()).statusCode() : 403;
            if (status != 403) {
                findings.add("the tenant of administrator of b is suspended and " + recipe + " answers " + status);
            }
        }
    }
}
