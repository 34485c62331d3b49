package org.switchboard.api.customer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.identity.Account;

/** A customer. */
record CustomerResponse(
        UUID id,
        String name,
        String email,
        boolean active,
        @Schema(name = "created_at") Instant createdAt) {
    static CustomerResponse of(Account account) {
        return new CustomerResponse(
                account.id(), account.name(), account.email().value(), account.active(), account.createdAt());
    }
}
