package org.switchboard.core.onboarding;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantId;

/**
 * A tenant that somebody is about to add.
 *
 * @param begunBy the platform admin who does it
 * @param adminName the first administrator's name; empty until it is entered
 * @param adminEmail the first administrator's e-mail; empty until it is entered
 * @param tenant absent until it is being set up
 * @param finished limits are set and the first administrator is invited
 */
public record Onboarding(
        UUID id,
        UUID begunBy,
        String name,
        String slug,
        Plan plan,
        String adminName,
        String adminEmail,
        Optional<TenantId> tenant,
        boolean finished) {
    public Onboarding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(tenant, "tenant");
    }

    Onboarding withBusiness(String newName, String newSlug) {
        return new Onboarding(id, begunBy, newName, newSlug, plan, adminName, adminEmail, tenant, finished);
    }

    Onboarding withPlan(Plan newPlan) {
        return new Onboarding(id, begunBy, name, slug, newPlan, adminName, adminEmail, tenant, finished);
    }

    Onboarding withAdmin(String newName, String newEmail) {
        return new Onboarding(id, begunBy, name, slug, plan, newName, newEmail, tenant, finished);
    }

    /** Safe to log. */
    @Override
    public String toString() {
        return "Onboarding[" + id + "]";
    }
}
