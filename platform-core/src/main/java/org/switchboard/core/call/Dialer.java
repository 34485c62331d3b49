package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;

/** The provider's half of placing a call: dials once, and looks instead of dialling again. */
@ApplicationScoped
class Dialer {
    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(30);

    private final TenantScope scope;
    private final Calls calls;
    private final DialIntents intents;
    private final Agents agents;
    private final VoiceGateway gateway;
    private final ActiveTenants tenants;
    private final Clock clock;

    protected Dialer() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Dialer(
            TenantScope scope,
            Calls calls,
            DialIntents intents,
            Agents agents,
            VoiceGateway gateway,
            ActiveTenants tenants,
            Clock clock) {
        this.scope = scope;
        this.calls = calls;
        this.intents = intents;
        this.agents = agents;
        this.gateway = gateway;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Dials, if the tenant is active at this moment and the call isn't settled. When the answer is lost and the call can't be found
     * either, it stays REQUESTED for {@link SettleCall}.
     */
    void dial(TenantContext context, VoiceAccount account, CallId id, CallOrder order) {
        refuseUnlessActive(context, id);
        long begun = System.nanoTime();
        // The provider may be asked once, by whoever gets this. Who is too late finds the call refused by SettleCall.
        if (!scope.call(context.asSystem(), () -> intents.begin(id))) {
            return;
        }
        try {
            attach(
                    context,
                    id,
                    gateway.write(account, org.switchboard.spi.voice.Calls.class, at -> place(at, order, begun)));
        } catch (VoiceException e) {
            if (!e.outcomeUnknown()) {
                scope.run(context.asSystem(), () -> calls.refuse(id, e.getMessage()));
                throw VoiceGateway.problem(e);
            }
            attachIfTaken(context, account, id);
        }
    }

    // SettleCall relies on it that the provider isn't asked minutes after that was noted.
    private static CallSnapshot place(org.switchboard.spi.voice.Calls at, CallOrder order, long begun) {
        if (System.nanoTime() - begun > BEGIN_WITHIN.toNanos()) {
            throw new VoiceException(
                    VoiceException.Code.UNAVAILABLE, "The server was too slow to dial; nobody was called. Try again.");
        }
        return at.place(order);
    }

    // The last moment before a phone rings, and the one place that all ways to a call lead through.
    private void refuseUnlessActive(TenantContext context, CallId id) {
        try {
            tenants.getNow(context.tenant());
        } catch (DomainException e) {
            scope.run(context.asSystem(), () -> calls.refuse(id, e.getMessage()));
            throw e;
        }
    }

    private void attachIfTaken(TenantContext context, VoiceAccount account, CallId id) {
        try {
            lookFor(account, id).ifPresent(found -> attach(context, id, found));
        } catch (VoiceException e) {
            // The provider can't be asked either; the job that was queued with the intent asks again.
        }
    }

    /** The call at the provider that carries our id, if the provider took it. */
    Optional<CallSnapshot> lookFor(VoiceAccount account, CallId id) {
        return gateway.read(account, org.switchboard.spi.voice.Calls.class, at -> at.findByReference(id.toString()));
    }

    /** Joins what the provider says about a call of ours. */
    void attach(TenantContext context, CallId id, CallSnapshot there) {
        CallFacts facts = CallFacts.of(there, Optional.of(clock.instant()), Optional.empty());
        scope.run(context.asSystem(), () -> {
            Agent agent = agents.find(there.agent())
                    .orElseGet(() -> agents.get(calls.get(id).agent()));
            calls.join(agent.id(), there.id(), Optional.of(id), facts);
        });
    }
}
