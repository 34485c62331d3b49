package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenant.Tenant;

/** What waits in the inbox: who may read it, and how much is read for it. */
@ArquillianTest
class InboxRowsIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    Sql sql;

    private Tenant tenant;

    @BeforeEach
    void a_tenant() {
        tenant = tenants.ready("inbox");
    }

    @Test
    void who_looks_into_the_inbox_reads_as_much_as_is_wanted_whatever_the_planner_believes() {
        sql.<Void>unscoped(connection -> {
            connection.setAutoCommit(false);
            try {
                Sql.change(
                        connection,
                        "INSERT INTO platform.webhook_inbox (schema_name, id, provider, deduplication_key, event, body,"
                                + " received_at) SELECT CASE WHEN n % 2 = 0 THEN ? ELSE 't_other' END, gen_random_uuid(),"
                                + " 'fake', 'k', 'e', '', now() FROM generate_series(1, 1000) n",
                        tenant.schema().name());
                // To read all and sort it costs nothing now, to go by the index all there is.
                Sql.change(connection, "SET LOCAL seq_page_cost = 0");
                Sql.change(connection, "SET LOCAL random_page_cost = 1000000");
                assertThat(Sql.list(connection, "SELECT * FROM platform.webhook_inbox_tenants()"))
                        .contains(tenant.schema().name(), "t_other");
                long rows = rowsOfTheInboxRead(connection);
                assertThat(rows).isLessThan(100);
                Sql.change(connection, "SET LOCAL ROLE " + tenant.schema());
                assertThat(Sql.list(
                                connection,
                                "SELECT platform.webhook_inbox_oldest(?, 25)",
                                tenant.schema().name()))
                        .hasSize(25)
                        .isSorted();
                assertThat(rowsOfTheInboxRead(connection) - rows).isEqualTo(25);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return null;
        });
    }

    private static long rowsOfTheInboxRead(Connection connection) throws SQLException {
        return Long.parseLong(Sql.list(
                        connection,
                        "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'webhook_inbox'")
                .get(0));
    }

    @Test
    void what_waits_in_the_inbox_can_be_read_with_its_tenants_role_only() {
        Tenant other = tenants.ready("webhooks-other");
        sql.<Void>unscoped(connection -> {
            connection.setAutoCommit(false);
            try {
                for (Tenant owner : List.of(tenant, other)) {
                    Sql.change(
                            connection,
                            "INSERT INTO platform.webhook_inbox (schema_name, id, provider, deduplication_key, event, body,"
                                    + " received_at) VALUES (?, gen_random_uuid(), 'fake', 'k', 'e', ?, now())",
                            owner.schema().name(),
                            owner.name().getBytes(StandardCharsets.UTF_8));
                }
                Savepoint inserted = connection.setSavepoint();
                assertThatThrownBy(() -> Sql.list(connection, "SELECT body FROM platform.webhook_inbox"))
                        .as("as the application's own role")
                        .satisfies(e -> assertThat(Sql.state(e)).isEqualTo("42501"));
                connection.rollback(inserted);
                Sql.change(connection, "SET LOCAL ROLE " + tenant.schema());
                assertThat(Sql.list(connection, "SELECT convert_from(body, 'UTF8') FROM platform.webhook_inbox"))
                        .containsExactly(tenant.name());
                assertThat(Sql.change(connection, "DELETE FROM platform.webhook_inbox"))
                        .isOne();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return null;
        });
    }
}
