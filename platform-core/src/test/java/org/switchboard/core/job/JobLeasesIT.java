package org.switchboard.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.job.JobLeases.Leased;
import org.switchboard.core.tenant.Tenant;

/** Who may do a job, and until when. The test is both nodes: the server's worker rests meanwhile. */
@ArquillianTest
class JobLeasesIT {
    private static final String KIND = "apply-webhook";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    Sql sql;

    @Inject
    Jobs jobs;

    @Inject
    JobLeases leases;

    @Inject
    JobWorker worker;

    @Inject
    Config config;

    private Tenant tenant;

    @BeforeEach
    void nobody_else_takes_jobs() {
        tenant = tenants.ready("leases");
        worker.stop();
        TestTenants.await(() -> leases.take(20).isEmpty());
    }

    @AfterEach
    void others_take_jobs_again() {
        unscoped("DELETE FROM platform.job WHERE schema_name = '" + tenant.schema() + "'");
        worker.start();
    }

    @Test
    void a_job_that_one_node_has_is_not_another_ones() {
        UUID reference = queue();
        assertThat(taken(reference)).hasSize(1);
        assertThat(taken(reference)).isEmpty();
    }

    @Test
    void a_node_in_the_middle_of_taking_jobs_keeps_nobody_waiting() throws SQLException {
        UUID first = queue();
        UUID second = queue();
        try (Connection other = DriverManager.getConnection(
                config.getValue("switchboard.db.url", String.class),
                "switchboard_app",
                config.getValue("switchboard.db.password", String.class))) {
            other.setAutoCommit(false);
            Sql.list(other, "SELECT id FROM platform.job WHERE reference = ? FOR UPDATE", first);
            assertThat(leases.take(20))
                    .extracting(Leased::reference)
                    .contains(second)
                    .doesNotContain(first);
            other.rollback();
        }
        assertThat(taken(first)).hasSize(1);
    }

    @Test
    void when_a_lease_ends_another_node_goes_on_and_the_first_one_changes_nothing_any_more() {
        UUID reference = queue();
        Leased first = taken(reference).get(0);
        assertThat(leases.renew(first)).isTrue();
        leaseEnds(reference);
        Leased second = taken(reference).get(0);
        assertThat(second.attempts()).isEqualTo(first.attempts() + 1);
        assertThat(leases.renew(first)).isFalse();
        leases.postpone(first, new IllegalStateException("too late"));
        leases.holdBack(first);
        assertThat(row(reference)).isEqualTo(second.attempts() + " leased");
        leases.done(second);
        assertThat(row(reference)).isEmpty();
    }

    @Test
    void the_pause_doubles_with_each_failure() {
        UUID reference = queue();
        for (long seconds : List.of(1L, 2L, 4L, 8L)) {
            Leased job = taken(reference).get(0);
            String before = list("SELECT now()").get(0);
            leases.postpone(job, new IllegalStateException("again"));
            assertThat(list(
                            "SELECT run_at - make_interval(secs => ?) BETWEEN CAST(? AS timestamptz) AND now()"
                                    + " FROM platform.job WHERE reference = ?",
                            (double) seconds,
                            before,
                            reference))
                    .containsExactly("t");
            leaseEnds(reference);
        }
    }

    private List<String> list(String query, Object... values) {
        return sql.unscoped(connection -> Sql.list(connection, query, values));
    }

    private UUID queue() {
        UUID reference = UUID.randomUUID();
        jobs.addAlone(tenant.schema(), KIND, reference);
        return reference;
    }

    private List<Leased> taken(UUID reference) {
        return leases.take(20).stream()
                .filter(job -> job.reference().equals(reference))
                .toList();
    }

    private void leaseEnds(UUID reference) {
        unscoped("UPDATE platform.job SET run_at = now() WHERE reference = '" + reference + "'");
    }

    private String row(UUID reference) {
        return String.join(
                "",
                list(
                        "SELECT attempts || CASE WHEN run_at > now() + interval '1 minute' AND last_error IS NULL"
                                + " THEN ' leased' ELSE '' END FROM platform.job WHERE reference = ?",
                        reference));
    }

    private void unscoped(String statement) {
        sql.unscoped(connection -> Sql.change(connection, statement));
    }
}
