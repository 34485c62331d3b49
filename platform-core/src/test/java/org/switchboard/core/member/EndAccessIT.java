package org.switchboard.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.switchboard.core.apikey.ApiKeys;
import org.switchboard.core.apikey.ManageApiKeys;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;

/** What ends somebody's access when the node dies right after the commit that took it away. */
@ArquillianTest
class EndAccessIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    EndAccess endAccess;

    @Inject
    ManageApiKeys manageKeys;

    @Inject
    ApiKeys keys;

    @Inject
    Accounts accounts;

    @Inject
    TenantScope scope;

    @Inject
    TestTenants tenants;

    @Test
    void is_done_by_a_job_of_the_same_commit() {
        Tenant tenant = tenants.ready("end-access");
        TenantContext ida = tenants.person(tenant, Role.TENANT_ADMIN, "ida");
        TenantContext ada = tenants.person(tenant, Role.TENANT_ADMIN, "ada");
        String idas = key(ida);
        String adas = key(ada);

        scope.run(tenant.asSystem(), () -> {
            Account account = accounts.findById(ida.person()).orElseThrow();
            accounts.change(account.with(account.name(), Role.CUSTOMER, true));
            endAccess.later(tenant.asSystem(), ida.person());
            endAccess.later(tenant.asSystem(), ada.person());
        });

        TestTenants.await(() -> keys.findUsable(idas).isEmpty());
        endAccess.run(tenant.schema(), ada.person());
        assertThat(keys.findUsable(adas)).isPresent();
    }

    private String key(TenantContext maker) {
        return manageKeys
                .create(maker, new ManageApiKeys.Request("A program", List.of("read_calls"), Optional.empty()))
                .secret()
                .value();
    }
}
