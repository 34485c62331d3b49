package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException;

/** Ends a call that is going on: of any agent that one may read. */
@ApplicationScoped
public class HangUp {
    private final TenantScope scope;
    private final Calls calls;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final Audit audit;

    protected HangUp() {
        this(null, null, null, null, null);
    }

    @Inject
    HangUp(TenantScope scope, Calls calls, VoiceAccounts accounts, VoiceGateway gateway, Audit audit) {
        this.scope = scope;
        this.calls = calls;
        this.accounts = accounts;
        this.gateway = gateway;
        this.audit = audit;
    }

    /**
     * Asks the provider to hang up. The call is over when the provider says so, moments later.
     *
     * @throws DomainException NOT_FOUND, also when it is foreign; CONFLICT when it is over already or isn't known to the provider yet;
     *     provider problems
     */
    public void run(TenantContext context, CallId id) {
        Permission.PLACE_CALLS.require(context);
        Call call = scope.call(context, () -> calls.get(id));
        if (!call.facts().state().isLive()) {
            throw new DomainException(ProblemCode.CONFLICT, "This call is over already.");
        }
        ProviderCallId there = call.providerCall()
                .orElseThrow(() -> new DomainException(
                        ProblemCode.CONFLICT, "This call is just being placed. Try again in a moment."));
        audit.recordAlone(context, AuditAction.CALL_HUNG_UP, id, Fields.NONE, Fields.NONE);
        stop(context, there);
    }

    private void stop(TenantContext context, ProviderCallId there) {
        try {
            gateway.write(accounts.of(context).account(), org.switchboard.spi.voice.Calls.class, at -> {
                at.stop(there);
                return there;
            });
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }
}
