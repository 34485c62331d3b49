package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * Tenants that nobody may work in for now, because their schema isn't what this build needs: a migration failed there, or
 * they are older than {@link Migrations#OLDEST_SERVED}. Kept in memory, so that asking costs nothing; whoever migrates tells
 * it what holds.
 */
@ApplicationScoped
public class Fence {
    /** When it makes sense to come back. */
    public static final Duration COME_BACK = Duration.ofMinutes(1);

    private volatile Set<TenantSchema> fenced = Set.of();

    /** From now on these are fenced, and no others. */
    public void put(Set<TenantSchema> schemas) {
        fenced = Set.copyOf(schemas);
    }

    /** Whether nobody may work there. */
    public boolean isAround(TenantSchema schema) {
        return fenced.contains(schema);
    }

    /** @throws DomainException TENANT_UPGRADING for a fenced tenant, with the time after which to come back */
    public void check(TenantSchema schema) {
        if (isAround(schema)) {
            throw DomainException.later(
                    ProblemCode.TENANT_UPGRADING,
                    "This organisation's data is being brought up to date. Try again in a few minutes; if this stays, ask"
                            + " whoever runs the platform.",
                    COME_BACK);
        }
    }
}
