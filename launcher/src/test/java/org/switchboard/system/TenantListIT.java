package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Consoles of this pattern die at a few hundred tenants because a list asks every schema. Ours must not notice ten thousand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantListIT {
    private static final int MANY = 10_000;
    // Other work goes on at the same time; its statements can only be told from ours by looking until so many looks are
    // alike.
    private static final int ALIKE = 3;
    private static final Pattern TENANT_SCHEMA = Pattern.compile("\\bt_[a-z2-7]{12}\\b");
    private static final String REGISTER = """
            INSERT INTO platform.tenant (id, schema_name, slug, name, status, schema_version, created_at, updated_at)
            SELECT gen_random_uuid(), 't_' || translate(lpad(to_hex(n), 12, 'z'), '0189', 'ghij'), 'many-' || n, 'Many ' || n,
                   'ACTIVE', (SELECT max(schema_version) FROM platform.tenant WHERE status = 'ACTIVE'), now(), now()
              FROM generate_series(1, %d) n""";

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @AfterEach
    void forget_them() throws SQLException {
        execute("DELETE FROM platform.tenant WHERE slug LIKE 'many-%'");
    }

    @Test
    void the_api_asks_as_little_for_ten_thousand_tenants_as_for_a_handful() throws Exception {
        ApiClient operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");

        assertThatManyCostNoMoreThanFew(
                () -> operator.get("/api/platform/tenants?limit=100&text=a").expect(200));
    }

    @Test
    void the_page_asks_as_little_for_ten_thousand_tenants_as_for_a_handful() throws Exception {
        ConsoleClient operator = ConsoleClient.signedIn(platform, "platform@demo.com", "platform123");

        assertThatManyCostNoMoreThanFew(() -> {
            String page = operator.open("/console/platform/tenants").body();
            assertThat(page).contains("/console/platform/tenants");
            return page;
        });
    }

    private void assertThatManyCostNoMoreThanFew(Callable<?> listing) throws Exception {
        listing.call();
        awaitQuiet();
        try (StatementLog log = new StatementLog(platform)) {
            List<String> few = fewest(log, listing);
            execute(REGISTER.formatted(MANY));
            List<String> many = fewest(log, listing);

            assertThat(many).as("statements for many tenants").hasSizeLessThanOrEqualTo(few.size());
            assertThat(many).anyMatch(line -> line.contains("platform.tenant"));
            assertThat(many).noneMatch(line -> TENANT_SCHEMA.matcher(line).find());
        }
    }

    private static List<String> fewest(StatementLog log, Callable<?> listing) throws Exception {
        List<List<String>> looks = new ArrayList<>();
        Eventually.isTrue("some looks are alike, and none sees less", () -> {
            looks.add(log.during(listing));
            looks.sort(Comparator.comparingInt(List::size));
            return looks.size() >= ALIKE
                    && looks.get(0).size() == looks.get(ALIKE - 1).size();
        });
        return looks.get(0);
    }

    /** The demo's furnishing and the calls of earlier tests. */
    private void awaitQuiet() throws Exception {
        Eventually.isTrue("no job is due", () -> {
            try (Connection connection = platform.connectAsSuperuser();
                    Statement statement = connection.createStatement();
                    ResultSet due = statement.executeQuery(
                            "SELECT 1 FROM platform.job WHERE run_at < now() + interval '5 seconds'")) {
                return !due.next();
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
