package org.switchboard.core.call;

import java.time.Duration;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * Calls of ours that the provider hasn't answered yet. To be used inside {@link org.switchboard.core.tenancy.TenantScope}, as the
 * platform. The lock on a call's row lasts to the end of the transaction, so that who dials and who settles can't both think the
 * call is theirs. Time is the database's: nodes may disagree about it.
 */
public interface DialIntents {

    /**
     * Notes that the provider is asked to dial now. Only who gets true may ask, and nobody gets it twice.
     *
     * @return false when it was begun before, or is settled
     */
    boolean begin(CallId id);

    /** Locks an intent without an answer; empty when the call is settled. */
    Optional<Open> lockOpen(CallId id);

    /** Queues the job that finds out what became of a call. */
    void settleLater(TenantSchema schema, CallId id, Duration delay);

    /**
     * An intent without an answer.
     *
     * @param asked how long ago the provider was asked to dial; empty: nobody has asked it
     */
    record Open(Optional<Duration> asked) {}
}
