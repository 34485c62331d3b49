package org.switchboard.core.offboarding;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * The removal of a tenant, and the report on it that stays when the tenant is gone: ids and counts, no names, no content.
 *
 * @param requestedBy the platform admin who asked for it
 * @param withoutProvider somebody decided to go on although the provider can't be reached
 * @param here how many of what the tenant had here
 * @param provider where its agents were; absent when it had no provider account
 * @param atProvider what became of them there
 * @param finishedAt when nothing was left of it; absent until then
 */
public record Offboarding(
        TenantId tenant,
        TenantSchema schema,
        UUID requestedBy,
        Instant requestedAt,
        boolean withoutProvider,
        Map<String, Long> here,
        Optional<String> provider,
        Map<Kind, AtProvider> atProvider,
        Optional<Instant> finishedAt) {
    public Offboarding {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(requestedBy, "requestedBy");
        here = Map.copyOf(here);
        atProvider = Map.copyOf(atProvider);
    }

    /** The platform at work for what is left of the tenant. */
    TenantContext asSystem() {
        return TenantContext.system(tenant, schema);
    }
}
