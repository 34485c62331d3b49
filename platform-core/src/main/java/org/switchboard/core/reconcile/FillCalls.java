package org.switchboard.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.Calls;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;

/** Reads single calls at the provider and joins them with what is known, some in one transaction. */
@ApplicationScoped
class FillCalls {
    private static final int BATCH = 20;

    private final TenantScope scope;
    private final Calls calls;
    private final VoiceGateway gateway;

    protected FillCalls() {
        this(null, null, null);
    }

    @Inject
    FillCalls(TenantScope scope, Calls calls, VoiceGateway gateway) {
        this.scope = scope;
        this.calls = calls;
        this.gateway = gateway;
    }

    /** Whose calls, and what has come of it so far. */
    static final class Run {
        private final TenantContext tenant;
        private final VoiceAccount account;
        private final Map<ProviderAgentId, AgentId> agents;
        private final BooleanSupplier stillOurs;
        private int filled;
        private final List<String> leftOut = new ArrayList<>();

        /**
         * Begins one.
         *
         * @param agents the tenant's agents at this account; calls of others are nobody's business here
         * @param stillOurs false when another node has taken over
         */
        Run(
                TenantContext tenant,
                VoiceAccount account,
                Map<ProviderAgentId, AgentId> agents,
                BooleanSupplier stillOurs) {
            this.tenant = tenant;
            this.account = account;
            this.agents = Map.copyOf(agents);
            this.stillOurs = stillOurs;
        }

        TenantContext tenant() {
            return tenant;
        }

        VoiceAccount account() {
            return account;
        }

        Map<ProviderAgentId, AgentId> agents() {
            return agents;
        }

        int filled() {
            return filled;
        }

        /** Which calls couldn't be read or joined, for operators. */
        Optional<String> trouble() {
            return leftOut.isEmpty()
                    ? Optional.empty()
                    : Optional.of(leftOut.size() + " calls were left out: "
                            + String.join(", ", leftOut.subList(0, Math.min(5, leftOut.size()))));
        }
    }

    /** Another node goes on with this connection. */
    static final class TakenOverException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads and joins these. @throws VoiceException when the provider can't be asked now */
    void fill(Run run, List<ProviderCallId> ids) {
        for (int begin = 0; begin < ids.size(); begin += BATCH) {
            if (!run.stillOurs.getAsBoolean()) {
                throw new TakenOverException();
            }
            List<CallReport> reports = new ArrayList<>();
            ids.subList(begin, Math.min(begin + BATCH, ids.size()))
                    .forEach(id ->
                            read(run, id).flatMap(call -> report(run, call)).ifPresent(reports::add));
            join(run, reports);
        }
    }

    private Optional<CallSnapshot> read(Run run, ProviderCallId id) {
        try {
            return Optional.of(gateway.read(run.account, org.switchboard.spi.voice.Calls.class, at -> at.get(id)));
        } catch (VoiceException e) {
            switch (e.code()) {
                case NOT_FOUND -> {
                    return Optional.empty(); // deleted there since
                }
                case PROTOCOL, INVALID_REQUEST, CONFLICT -> {
                    run.leftOut.add(id.value()); // one call that can't be read mustn't keep all others out for ever
                    return Optional.empty();
                }
                default -> throw e;
            }
        }
    }

    private static Optional<CallReport> report(Run run, CallSnapshot call) {
        // Not when we asked: a poll must tell the same whenever it is made.
        CallFacts facts = CallFacts.of(call, call.endedAt(), Optional.empty());
        return Optional.ofNullable(run.agents.get(call.agent()))
                .map(agent -> new CallReport(agent, call.id(), reference(call), facts));
    }

    // Other platforms on the same account may write what they like there.
    private static Optional<CallId> reference(CallSnapshot call) {
        try {
            return call.reference().map(UUID::fromString).map(CallId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void join(Run run, List<CallReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        try {
            scope.call(run.tenant, () -> calls.join(reports));
            run.filled += reports.size();
        } catch (RuntimeException e) {
            if (e instanceof DomainException refused && refused.code() == ProblemCode.TENANT_UPGRADING) {
                throw e;
            }
            joinOneByOne(run, reports);
        }
    }

    // A webhook may have entered one of them at the same moment.
    private void joinOneByOne(Run run, List<CallReport> reports) {
        for (CallReport report : reports) {
            try {
                scope.call(run.tenant, () -> calls.join(List.of(report)));
                run.filled++;
            } catch (RuntimeException e) {
                run.leftOut.add(report.call().value());
            }
        }
    }
}
