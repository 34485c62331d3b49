package org.switchboard.core.tenant;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.Password;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.problem.Check;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/** Onboards a tenant: registers it at once, a job makes schema, role and first administrator. */
@ApplicationScoped
public class CreateTenant {
    private final Tenants tenants;
    private final PasswordHasher passwords;
    private final Clock clock;
    private final PlatformAudit audit;
    private final SecureRandom random = new SecureRandom();

    protected CreateTenant() {
        this(null, null, null, null);
    }

    @Inject
    public CreateTenant(Tenants tenants, PasswordHasher passwords, Clock clock, PlatformAudit audit) {
        this.tenants = tenants;
        this.passwords = passwords;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What a platform admin enters.
     *
     * @param name 1 to 120 characters
     * @param slug see {@link Slug}
     * @param adminEmail the first administrator's e-mail
     * @param adminName their name
     * @param adminPassword see {@link Password}
     */
    public record Request(String name, String slug, String adminEmail, String adminName, String adminPassword) {}

    /**
     * Registers the tenant.
     *
     * @param by the platform admin who does it
     * @return the tenant in {@code PROVISIONING}
     * @throws org.switchboard.core.problem.DomainException INVALID_INPUT naming every wrong field; CONFLICT on {@code slug}
     */
    @Transactional
    public Tenant create(Request request, UUID by) {
        return create(request, Actor.platformAdmin(by));
    }

    /** The same, on nobody's behalf. */
    @Transactional
    public Tenant create(Request request) {
        return create(request, Actor.SYSTEM);
    }

    /**
     * Registers a tenant that nobody can sign in to yet: its first administrator is to be invited.
     *
     * @param plan its name, which the platform knows
     * @param by the platform admin who does it
     * @return the tenant in {@code PROVISIONING}
     * @throws org.switchboard.core.problem.DomainException INVALID_INPUT naming every wrong field; CONFLICT on {@code slug}
     */
    @Transactional
    public Tenant createEmpty(String name, String slug, String plan, UUID by) {
        Check check = new Check();
        String checkedName = check.text(name, "name", 120);
        Slug checkedSlug = check.value(slug, "slug", Slug::new);
        check.done();
        return register(checkedName, checkedSlug, plan, Optional.empty(), Actor.platformAdmin(by));
    }

    private Tenant create(Request request, Actor by) {
        Check check = new Check();
        String name = check.text(request.name(), "name", 120);
        Slug slug = check.value(request.slug(), "slug", Slug::new);
        Email email = check.value(request.adminEmail(), "admin_email", Email::new);
        String adminName = check.text(request.adminName(), "admin_name", 120);
        Password password = check.value(request.adminPassword(), "admin_password", Password::new);
        check.done();
        FirstAdmin admin = new FirstAdmin(email, adminName, passwords.hash(password));
        return register(name, slug, "starter", Optional.of(admin), by);
    }

    private Tenant register(String name, Slug slug, String plan, Optional<FirstAdmin> admin, Actor by) {
        Tenant tenant = new Tenant(
                new TenantId(UuidCreator.getTimeOrderedEpoch()),
                TenantSchema.random(random),
                slug,
                name,
                TenantStatus.PROVISIONING,
                Optional.empty(),
                Optional.empty(),
                plan,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        tenants.add(tenant, admin);
        audit.record(by, AuditAction.TENANT_CREATED, tenant.id(), Fields.NONE, tenant.audited());
        return tenant;
    }
}
