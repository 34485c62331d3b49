package org.switchboard.core.quota;

import java.util.Optional;
import java.util.UUID;

/** A tenant's quotas. To be used inside {@link org.switchboard.core.tenancy.TenantScope}. */
public interface Quotas {
    /** Lets nobody else count or change until the transaction ends: two who ask for the last call at once can't both get it. */
    void hold();

    /** The customer's, or for nobody the whole tenant's. Also for a customer who may not see what others use. */
    Quota of(Optional<UUID> customer);

    /** What is set for the customer, or for nobody the whole tenant; nothing is counted. */
    Limits limits(Optional<UUID> customer);

    /** Other limits for the customer, or for nobody the whole tenant. */
    void set(Optional<UUID> customer, Limits limits);
}
