package org.switchboard.core.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.Page;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.spi.voice.ProviderCallId;

/** A tenant's calls. To be used inside {@link org.switchboard.core.tenancy.TenantScope}, which decides what is visible. */
public interface Calls {
    /** Adds a call that we are about to place. */
    void add(CallId id, AgentId agent, UUID requestedBy, CallFacts facts);

    /** By id. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    Call get(CallId id);

    /** A page, newest first. */
    Page<CallSummary> list(CallFilter filter);

    /**
     * Joins reports with what is known about their calls, entering those that are new. A call that we placed is found by our
     * reference even if the provider's answer hasn't arrived yet.
     *
     * @return the calls' ids here, in the order of the reports
     */
    List<CallId> join(List<CallReport> reports);

    /** Joins one report. */
    default CallId join(AgentId agent, ProviderCallId providerCall, Optional<CallId> reference, CallFacts facts) {
        return join(List.of(new CallReport(agent, providerCall, reference, facts)))
                .get(0);
    }

    /** A call and the transaction that changed it last. */
    record Changed(CallSummary call, long transaction) {}

    /** Calls that this transaction or a later one changed, the latest last. */
    List<Changed> changedSince(long transaction, int limit);

    /** The provider would not dial. Nothing happens if the call is known to it by now. */
    void refuse(CallId id, String reason);

    /**
     * Ties an idempotency key to a call, once.
     *
     * @return the call the key was tied to before, if any
     * @throws org.switchboard.core.problem.DomainException IDEMPOTENCY_KEY_REUSED when it came with another request
     */
    Optional<CallId> claimKey(UUID user, String key, byte[] requestHash, CallId call);
}
