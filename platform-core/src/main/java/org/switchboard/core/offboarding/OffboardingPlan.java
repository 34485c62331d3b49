package org.switchboard.core.offboarding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.tenant.Tenant;

/**
 * What offboarding a tenant will delete.
 *
 * @param here rows by table
 * @param provider what will be deleted at the provider; absent without a provider account
 */
public record OffboardingPlan(Tenant tenant, Map<String, Long> here, Optional<Provider> provider) {
    /**
     * The provider's side.
     *
     * @param id the provider
     * @param answer {@code OK}, or the code of what it answers to the tenant's credentials now
     * @param things by kind
     * @param engines the agents' response engines (LLMs), which are deleted with their agents
     */
    public record Provider(String id, String answer, Map<Kind, Things> things, Things engines) {
        public Provider {
            things = Map.copyOf(things);
        }
    }

    /**
     * Things of one kind.
     *
     * @param count all of them
     * @param ids the provider's ids, the first {@value AtProvider#LISTED}
     * @param deletable false when the provider can't delete such things, so that they stay there
     */
    public record Things(int count, List<String> ids, boolean deletable) {
        public Things {
            ids = List.copyOf(ids);
        }

        static Things of(List<String> all, boolean deletable) {
            return new Things(all.size(), all.subList(0, Math.min(all.size(), AtProvider.LISTED)), deletable);
        }
    }

    public OffboardingPlan {
        Objects.requireNonNull(tenant, "tenant");
        here = Map.copyOf(here);
    }
}
