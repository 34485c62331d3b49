package org.switchboard.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.Email;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;

/** Furnishes a demo tenant as its administrator would: provider account, customers, agents with numbers, some calls. */
@ApplicationScoped
class DemoFurnishing {
    @Inject
    Config config;

    @Inject
    TenantScope scope;

    @Inject
    Accounts accounts;

    @Inject
    FindConnections findConnections;

    @Inject
    SaveConnection saveConnection;

    @Inject
    Customers customers;

    @Inject
    FindAgents findAgents;

    @Inject
    CreateAgent createAgent;

    @Inject
    BuyNumber buyNumber;

    @Inject
    AssignAgent assignAgent;

    @Inject
    DemoCalls calls;

    void furnish(Tenant tenant, DemoTenant demo) {
        TenantContext admin = administrator(tenant, demo);
        if (findConnections.list(admin).isEmpty()) {
            String key = config.getValue("switchboard.demo.retell-key." + demo.slug(), String.class);
            saveConnection.save(admin, "retell", Map.of("api_key", key));
        }
        List<Account> people = people(admin, demo);
        if (findAgents.list(admin).isEmpty()) {
            demo.agents().forEach(voice -> agent(admin, voice, people.get(voice.customer())));
            calls.later(tenant);
        }
    }

    private TenantContext administrator(Tenant tenant, DemoTenant demo) {
        Account account = scope.call(tenant.asSystem(), () -> accounts.findByEmail(new Email(demo.adminEmail())))
                .orElseThrow();
        return TenantContext.of(tenant.id(), tenant.schema(), Role.TENANT_ADMIN, account.id());
    }

    private List<Account> people(TenantContext admin, DemoTenant demo) {
        List<Account> people = new ArrayList<>();
        for (DemoTenant.Person person : demo.customers()) {
            people.add(scope.call(admin, () -> accounts.findByEmail(new Email(person.email())))
                    .orElseGet(() ->
                            customers.create(admin, person.name(), person.email(), DemoTenant.CUSTOMER_PASSWORD)));
        }
        return people;
    }

    private void agent(TenantContext admin, DemoTenant.Voice voice, Account customer) {
        Agent agent = createAgent.createUncounted(
                admin,
                new CreateAgent.Request(
                        voice.name(), voice.description(), voice.voiceId(), "en-US", null, voice.firstWords()));
        buyNumber.buy(admin, voice.areaCode(), voice.name(), Optional.of(agent.id()));
        assignAgent.assign(admin, agent.id(), customer.id());
    }
}
