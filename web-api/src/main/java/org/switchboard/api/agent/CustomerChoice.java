package org.switchboard.api.agent;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.problem.DomainException;

/** Which customer. */
@Schema(requiredProperties = "customer_id")
record CustomerChoice(@Schema(name = "customer_id") UUID customerId) {
    UUID required() {
        if (customerId == null) {
            throw DomainException.invalid("customer_id", "Choose a customer.");
        }
        return customerId;
    }
}
