package org.switchboard.core.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantId;

/** Suspends, resumes, renames and retries tenants. */
@ApplicationScoped
@Transactional
public class ChangeTenant {
    private static final Logger LOG = System.getLogger(ChangeTenant.class.getName());

    private final Tenants tenants;
    private final PlatformAudit audit;

    protected ChangeTenant() {
        this(null, null);
    }

    @Inject
    public ChangeTenant(Tenants tenants, PlatformAudit audit) {
        this.tenants = tenants;
        this.audit = audit;
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
        return change(
                AuditAction.TENANT_SUSPENDED,
                id,
                by,
                () -> tenants.suspend(id, Optional.of(why).filter(text -> !text.isEmpty())));
    }

    /** Lets the tenant work again. @throws DomainException NOT_FOUND; CONFLICT unless it is suspended */
    public Tenant resume(TenantId id, UUID by) {
        return change(AuditAction.TENANT_RESUMED, id, by, () -> tenants.resume(id));
    }

    /** Starts setting it up again. @throws DomainException NOT_FOUND; CONFLICT unless that failed */
    public Tenant retry(TenantId id, UUID by) {
        return change(AuditAction.TENANT_RETRIED, id, by, () -> tenants.retry(id));
    }

    /**
     * Gives the tenant another name or address; its schema stays, its old slug is free at once.
     *
     * @param name 1 to 120 characters; null: as it is
     * @param slug see {@link Slug}; null: as it is
     * @param expected throws when the tenant that is found isn't the one that was looked at
     * @throws DomainException NOT_FOUND; INVALID_INPUT; CONFLICT on {@code slug} when it is taken, or while it is being removed
     */
    public Tenant rename(TenantId id, String name, String slug, Consumer<Tenant> expected, UUID by) {
        Tenant before = tenants.lock(id);
        expected.accept(before);
        Check check = new Check();
        check.that(name != null || slug != null, "name", "Give a new name, a new slug or both.");
        String newName = name == null ? before.name() : check.text(name, "name", 120);
        Slug newSlug = slug == null ? before.slug() : check.value(slug, "slug", Slug::new);
        check.done();
        return change(AuditAction.TENANT_RENAMED, id, by, () -> tenants.rename(id, newName, newSlug));
    }

    private Tenant change(AuditAction action, TenantId id, UUID by, Runnable work) {
        Tenant before = get(id);
        work.run();
        Tenant after = get(id);
        // Its new name isn't told, only that it has one.
        boolean renamed = action == AuditAction.TENANT_RENAMED;
        audit.record(
                Actor.platformAdmin(by),
                action,
                id,
                renamed ? Fields.NONE : before.audited(),
                renamed ? Fields.NONE : after.audited());
        LOG.log(Level.INFO, "{0}: tenant {1}, by {2}", action, id, by);
        return after;
    }

    private Tenant get(TenantId id) {
        return tenants.findById(id).orElseThrow(() -> DomainException.notFound("tenant"));
    }
}
