package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.VoiceException;

/**
 * Finds out what became of a call whose answer we never got, because it was lost or because we died. It never dials: what the
 * provider wasn't asked for is refused at once, and nobody can ask for it any more; what it was asked for is looked up by our id.
 */
@ApplicationScoped
public class SettleCall implements JobHandler {
    /** Kind of the job. */
    public static final String KIND = "settle-call";

    /** Longer than a request to dial may take, from the intent to its time-out: usually there is nothing left to settle. */
    public static final Duration DELAY = Duration.ofSeconds(90);

    /**
     * So long after it was noted that the provider is asked, "not there" means "never taken": asking begins within 30 s and ends
     * within 75 s; the rest is for a provider that takes a call late, or shows it late.
     */
    public static final Duration CERTAIN = Duration.ofMinutes(3);

    /** For so long a provider that can't be asked is asked again. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final TenantScope scope;
    private final Tenants tenants;
    private final Calls calls;
    private final DialIntents intents;
    private final VoiceAccounts accounts;
    private final Dialer dialer;

    protected SettleCall() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SettleCall(
            TenantScope scope,
            Tenants tenants,
            Calls calls,
            DialIntents intents,
            VoiceAccounts accounts,
            Dialer dialer) {
        this.scope = scope;
        this.tenants = tenants;
        this.calls = calls;
        this.intents = intents;
        this.accounts = accounts;
        this.dialer = dialer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TenantSchema schema, UUID reference) {
        context(schema)
                .ifPresent(tenant -> asked(tenant, new CallId(reference))
                        .ifPresent(ago -> settle(tenant, new CallId(reference), ago)));
    }

    /** How long ago the provider was asked to dial; empty when that is settled, as it is here for what it wasn't asked for. */
    private Optional<Duration> asked(TenantContext context, CallId id) {
        return scope.call(context, () -> {
            Optional<DialIntents.Open> open = intents.lockOpen(id);
            if (open.isPresent() && open.get().asked().isEmpty()) {
                calls.refuse(id, "The server stopped before it dialled; nobody was called.");
            }
            return open.flatMap(DialIntents.Open::asked);
        });
    }

    private void settle(TenantContext context, CallId id, Duration ago) {
        try {
            Optional<CallSnapshot> there = dialer.lookFor(accounts.of(context).account(), id);
            if (there.isPresent()) {
                dialer.attach(context, id, there.get());
            } else {
                refuseOnceCertain(context, id, ago, CERTAIN, "The provider never took this call; nobody was called.");
            }
        } catch (VoiceException e) {
            refuseUnasked(context, id, ago);
        } catch (DomainException e) {
            if (e.code() != ProblemCode.CONNECTION_MISSING && e.code() != ProblemCode.PROVIDER_UNAVAILABLE) {
                throw e;
            }
            refuseUnasked(context, id, ago);
        }
    }

    private void refuseUnasked(TenantContext context, CallId id, Duration ago) {
        refuseOnceCertain(
                context, id, ago, PATIENCE, "The provider could not be asked for a day whether it took this call.");
    }

    private void refuseOnceCertain(TenantContext context, CallId id, Duration ago, Duration certain, String reason) {
        scope.run(context, () -> {
            if (ago.compareTo(certain) >= 0) {
                calls.refuse(id, reason);
            } else {
                intents.settleLater(context.schema(), id, pause(ago));
            }
        });
    }

    // Half as long again as it has taken so far, 3 minutes at most.
    private static Duration pause(Duration ago) {
        Duration pause = ago.dividedBy(2);
        return pause.compareTo(AGAIN) < 0 ? AGAIN : pause.compareTo(CERTAIN) > 0 ? CERTAIN : pause;
    }

    /** Something here failed, not the provider: until that is mended, nothing is known. Facts that come later still count. */
    @Override
    public void giveUp(TenantSchema schema, UUID reference, RuntimeException failure) {
        context(schema)
                .ifPresent(tenant -> scope.run(
                        tenant,
                        () -> calls.refuse(
                                new CallId(reference),
                                "It could not be found out whether the provider took this call.")));
    }

    private Optional<TenantContext> context(TenantSchema schema) {
        return tenants.findServed(schema).map(Tenant::asSystem);
    }
}
