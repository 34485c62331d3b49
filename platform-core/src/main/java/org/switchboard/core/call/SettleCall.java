package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.voice.CallSnapshot;

/**
 * Finds out what became of a call whose answer we never got, because it was lost or because we died: the provider either
 * has a call with our id or never dialled.
 */
@ApplicationScoped
public class SettleCall implements JobHandler {
    /** Kind of the job. */
    public static final String KIND = "settle-call";

    /** Longer than the longest time a request to dial may take, so that "not there" means "never". */
    public static final Duration DELAY = Duration.ofSeconds(90);

    private final TenantScope scope;
    private final Tenants tenants;
    private final Calls calls;
    private final VoiceAccounts accounts;
    private final Dialer dialer;

    protected SettleCall() {
        this(null, null, null, null, null);
    }

    @Inject
    SettleCall(TenantScope scope, Tenants tenants, Calls calls, VoiceAccounts accounts, Dialer dialer) {
        this.scope = scope;
        this.tenants = tenants;
        this.calls = calls;
        this.accounts = accounts;
        this.dialer = dialer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TenantSchema schema, UUID reference) {
        context(schema).ifPresent(tenant -> settleIfOpen(tenant, new CallId(reference)));
    }

    private void settleIfOpen(TenantContext context, CallId id) {
        boolean open = scope.call(context, () -> calls.get(id).facts().state()) == CallState.REQUESTED;
        if (open) {
            settle(context, id);
        }
    }

    private void settle(TenantContext context, CallId id) {
        Optional<CallSnapshot> there = dialer.lookFor(accounts.of(context).account(), id);
        if (there.isPresent()) {
            dialer.attach(context, id, there.get());
        } else {
            scope.run(context, () -> calls.refuse(id, "The provider never took this call; nobody was called."));
        }
    }

    @Override
    public void giveUp(TenantSchema schema, UUID reference, RuntimeException failure) {
        context(schema)
                .ifPresent(tenant -> scope.run(
                        tenant,
                        () -> calls.refuse(
                                new CallId(reference), "The provider could not be asked whether it took this call.")));
    }

    private Optional<TenantContext> context(TenantSchema schema) {
        return tenants.findServed(schema).map(Tenant::asSystem);
    }
}
