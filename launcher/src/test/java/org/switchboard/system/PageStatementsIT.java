package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.switchboard.system.drill.ConsolePages;

/** No page asks the database for each of its rows: with a hundred of everything it asks as often as with ten. */
class PageStatementsIT {
    private static final int FEW = 10;
    private static final int MANY = 100;
    private static final Map<String, String> TABLES = Map.of(
            "calls", "call",
            "leads", "lead",
            "agents", "agent",
            "my-agent", "agent",
            "numbers", "phone_number",
            "customers", "user_account",
            "webhooks", "webhook_event");

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    private record Look(String who, ConsoleClient client, String path) {
        @Override
        public String toString() {
            return path + " for " + who;
        }
    }

    /** Makes so many of everything that pages list. */
    @FunctionalInterface
    private interface Rows {
        void growTo(int wanted) throws Exception;
    }

    @Test
    void every_page_asks_as_often_for_a_hundred_rows_as_for_ten() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        PageRows rows = new PageRows(platform, tenant);
        ConsoleClient admin = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
        ConsoleClient customer = ConsoleClient.signedIn(platform, rows.customer(), TenantUnderTest.PASSWORD);
        rows.growTo(FEW);
        List<Look> looks = new ArrayList<>();
        for (String path : paths(tenant, rows)) {
            // The same beans serve both.
            boolean forAdmins = admin.open(path).statusCode() == 200;
            looks.add(forAdmins ? new Look("an administrator", admin, path) : new Look("a customer", customer, path));
        }
        assertThat(asAlike(looks, rows::growTo)).isGreaterThan(15);
        assertThat(admin.open("/console/" + tenant.slug() + "/calls").parse().text())
                .contains("of " + MANY);
    }

    @Test
    void every_page_of_the_platform_asks_as_often_for_a_hundred_tenants_as_for_ten() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        String id = tenant.query("SELECT id::text FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("id")
                .toString();
        ConsoleClient operator = ConsoleClient.signedIn(platform, "platform@demo.com", "platform123");
        try (PlatformRows rows = new PlatformRows(platform)) {
            rows.growTo(FEW);
            List<Look> looks = ConsolePages.patterns().stream()
                    .filter(pattern -> pattern.startsWith("/console/platform/") && !pattern.contains("/new/"))
                    .map(pattern -> pattern.replace("{id}", id))
                    .map(path -> new Look("the platform", operator, path))
                    .toList();
            assertThat(asAlike(looks, rows::growTo)).isGreaterThan(12);
            assertThat(operator.open("/console/platform/tenants?q=rows-")
                            .parse()
                            .select("td.p-lead"))
                    .hasSize(25);
        }
    }

    /** Looks at pages with few rows and with many; how many pages there are. */
    private int asAlike(List<Look> looks, Rows rows) throws Exception {
        Map<Look, Integer> few = new LinkedHashMap<>();
        try (StatementLog log = new StatementLog(platform)) {
            for (Look look : looks) {
                if (look.client().open(look.path()).statusCode() == 200) {
                    few.put(look, statements(log, look));
                }
            }
            rows.growTo(MANY);
            for (Map.Entry<Look, Integer> look : few.entrySet()) {
                List<Integer> many = new ArrayList<>();
                // What jobs ask meanwhile is in the log, too, and gone at the next look.
                Eventually.isTrue(look.getKey() + " asks " + look.getValue() + " times for ten rows", () -> {
                    many.add(statements(log, look.getKey()));
                    return many.get(many.size() - 1) <= look.getValue();
                });
            }
        }
        return few.size();
    }

    private static int statements(StatementLog log, Look look) throws Exception {
        return log.during(() -> look.client().open(look.path())).size();
    }

    private static List<String> paths(TenantUnderTest tenant, PageRows rows) throws Exception {
        List<String> paths = new ArrayList<>();
        for (String pattern : ConsolePages.patterns()) {
            if (pattern.startsWith("/console/{tenant}/")) {
                String path = pattern.replace("{tenant}", tenant.slug());
                String table = TABLES.get(path.split("/")[3]);
                if (!path.contains("{")) {
                    paths.add(path);
                } else if (table != null) {
                    paths.add(path.replaceAll("\\{[a-z]+}", rows.some(table)));
                }
            }
        }
        paths.add("/console/" + tenant.slug() + "/leads?view=board");
        return paths;
    }
}
