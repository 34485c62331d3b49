package org.switchboard.core.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.VoiceException;

/** Says what offboarding a tenant would delete, and changes nothing. */
@ApplicationScoped
public class PlanOffboarding {
    private final Tenants tenants;
    private final Contents contents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;

    protected PlanOffboarding() {
        this(null, null, null, null);
    }

    @Inject
    PlanOffboarding(Tenants tenants, Contents contents, VoiceAccounts accounts, VoiceGateway gateway) {
        this.tenants = tenants;
        this.contents = contents;
        this.accounts = accounts;
        this.gateway = gateway;
    }

    /** The plan. @throws DomainException NOT_FOUND; CONFLICT when its removal has begun */
    public OffboardingPlan plan(TenantId id) {
        Tenant tenant = tenants.findById(id).orElseThrow(() -> DomainException.notFound("tenant"));
        if (tenant.status() == TenantStatus.OFFBOARDING) {
            throw TenantStatus.OFFBOARDING.conflict("There is nothing left to plan");
        }
        if (tenant.schemaVersion().isEmpty()) {
            return new OffboardingPlan(tenant, Map.of(), Optional.empty());
        }
        TenantContext system = tenant.asSystem();
        Found found = contents.together(system, () -> find(system));
        return new OffboardingPlan(
                tenant, found.counts, found.provider.map(name -> provider(accounts.of(system), name, found)));
    }

    /** What there is, before the provider is asked. */
    private record Found(
            Map<String, Long> counts, Optional<String> provider, Map<Kind, List<String>> ids, List<String> agents) {}

    private Found find(TenantContext tenant) {
        Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            ids.put(kind, contents.list(tenant, kind));
        }
        return new Found(contents.count(tenant), contents.provider(tenant), ids, contents.agentsAsTold(tenant));
    }

    private OffboardingPlan.Provider provider(Connected connected, String name, Found found) {
        Map<Kind, OffboardingPlan.Things> things = new EnumMap<>(Kind.class);
        found.ids.forEach((kind, ids) ->
                things.put(kind, OffboardingPlan.Things.of(ids, ClearProvider.offers(connected.account(), kind))));
        return new OffboardingPlan.Provider(name, answer(connected), things, engines(connected, found.agents));
    }

    private static OffboardingPlan.Things engines(Connected connected, List<String> agents) {
        List<String> ids = connected.account().capability(AgentEngines.class).stream()
                .flatMap(engines -> agents.stream().flatMap(agent -> engines.of(new Json(agent)).stream()))
                .distinct()
                .toList();
        return OffboardingPlan.Things.of(ids, ClearProvider.offers(connected.account(), Kind.AGENTS));
    }

    private String answer(Connected connected) {
        try {
            gateway.check(connected.account());
            return "OK";
        } catch (VoiceException e) {
            return e.code().name();
        }
    }
}
