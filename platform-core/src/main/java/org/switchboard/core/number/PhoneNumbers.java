package org.switchboard.core.number;

import java.util.List;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;

/** A tenant's numbers. To be used inside {@link org.switchboard.core.tenancy.TenantScope}, which decides what is visible. */
public interface PhoneNumbers {
    /** Adds a number that is about to be bought. */
    void add(PhoneNumber number);

    /** Newest first. */
    List<PhoneNumber> list();

    /** Some of them. */
    List<PhoneNumber> list(NumberFilter filter);

    /** By id. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    PhoneNumber get(NumberId id);

    /** By the number itself. */
    Optional<PhoneNumber> findByNumber(String number);

    /** A number that the agent may call from, the oldest first. */
    Optional<PhoneNumber> findFor(AgentId agent);

    /** It is ours now. */
    void activate(NumberId id, String number);

    /** Buying failed. */
    void fail(NumberId id, String reason);

    /** Back to BUYING. */
    void restart(NumberId id);

    /** Who takes and places calls on it; empty: nobody. */
    void bind(NumberId id, Optional<AgentId> agent);

    /** Forgets it. */
    void remove(NumberId id);
}
