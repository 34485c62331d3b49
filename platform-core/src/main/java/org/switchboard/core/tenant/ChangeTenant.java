package org.switchboard.core.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantId;

/** Suspends, resumes and renames tenants. Who did it is in the log, by ids. */
@ApplicationScoped
@Transactional
public class ChangeTenant {
    private static final Logger LOG = System.getLogger(ChangeTenant.class.getName());

    private final Tenants tenants;

    protected ChangeTenant() {
        this(null);
    }

    @Inject
    public ChangeTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * Keeps the tenant's people out and stops outbound calls; webhooks are still taken in.
     *
     * @param reason for those who run the platform, up to 500 characters; null: none
     * @param by the platform admin who does it
     * @throws DomainException NOT_FOUND; INVALID_INPUT; CONFLICT unless it is active
     */
    public Tenant suspend(TenantId id, String reason, UUID by) {
        Check check = new Check();
        String why = check.optionalText(reason, "reason", 500);
        check.done();
        tenants.suspend(id, Optional.of(why).filter(text -> !text.isEmpty()));
        LOG.log(Level.INFO, "tenant {0} is suspended by {1}", id, by);
        return get(id);
    }

    /** Lets the tenant work again. @throws DomainException NOT_FOUND; CONFLICT unless it is suspended */
    public Tenant resume(TenantId id, UUID by) {
        tenants.resume(id);
        LOG.log(Level.INFO, "tenant {0} is resumed by {1}", id, by);
        return get(id);
    }

    /**
     * Gives the tenant another name or address; its schema stays, its old slug is free at once.
     *
     * @param name 1 to 120 characters; null: as it is
     * @param slug see {@link Slug}; null: as it is
     * @throws DomainException NOT_FOUND; INVALID_INPUT; CONFLICT on {@code slug} when it is taken, or while it is being removed
     */
    public Tenant rename(TenantId id, String name, String slug, UUID by) {
        Tenant before = get(id);
        Check check = new Check();
        check.that(name != null || slug != null, "name", "Give a new name, a new slug or both.");
        String newName = name == null ? before.name() : check.text(name, "name", 120);
        Slug newSlug = slug == null ? before.slug() : check.value(slug, "slug", Slug::new);
        check.done();
        tenants.rename(id, newName, newSlug);
        LOG.log(Level.INFO, "tenant {0} is renamed by {1}", id, by);
        return get(id);
    }

    private Tenant get(TenantId id) {
        return tenants.findById(id).orElseThrow(() -> DomainException.notFound("tenant"));
    }
}
