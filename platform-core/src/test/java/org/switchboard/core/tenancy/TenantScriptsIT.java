package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenant.Tenant;

/** What new tenants get without Flyway, as Flyway sees it. */
@ArquillianTest
class TenantScriptsIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    OwnerDatabase owner;

    @Inject
    Migrations migrations;

    @Test
    void the_history_of_a_new_tenant_is_one_that_flyway_goes_on_from() {
        Tenant tenant = tenants.ready("scripts");
        owner.lend(one -> {
            Flyway flyway = migrations.tenant(one, tenant.schema());
            ValidateResult found = flyway.validateWithResult();
            assertThat(found.invalidMigrations).isEmpty();
            assertThat(found.validateCount).isEqualTo(migrations.newestTenantVersion());
            assertThat(flyway.info().applied())
                    .extracting(MigrationInfo::getInstalledRank)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, migrations.newestTenantVersion())
                            .boxed()
                            .toList());
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            return null;
        });
    }

    @Test
    void who_makes_it_again_finds_it_made() {
        Tenant tenant = tenants.ready("scripts-again");
        assertThat(owner.<String>lend(one -> migrations.migrateTenant(one, tenant.schema())))
                .isEqualTo(Integer.toString(migrations.newestTenantVersion()));
    }
}
