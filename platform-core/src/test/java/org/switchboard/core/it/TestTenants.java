package org.switchboard.core.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.switchboard.core.identity.CreateAccount;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.NewAccount;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.CreateTenant;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** Tenants as people make them, and people in them. */
@ApplicationScoped
public class TestTenants {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    CreateTenant createTenant;

    @Inject
    CreateAccount createAccount;

    @Inject
    Tenants tenants;

    /** The tenant of this name, made on first use and ready. */
    public synchronized Tenant ready(String slug) {
        if (tenants.findBySlug(new Slug(slug)).isEmpty()) {
            createTenant.create(request(slug));
        }
        await(() -> get(slug).status() == TenantStatus.ACTIVE);
        return get(slug);
    }

    /** What it takes to make a tenant of this name. */
    public static CreateTenant.Request request(String slug) {
        return new CreateTenant.Request(
                "Tenant " + slug, slug, "admin@" + slug + ".example", "Admin of " + slug, "correct horse");
    }

    /** As it is now. */
    public Tenant get(String slug) {
        return tenants.findBySlug(new Slug(slug)).orElseThrow();
    }

    /** Somebody of the tenant, made on first use. */
    public TenantContext person(Tenant tenant, Role role, String name) {
        Email email = new Email(name + "@" + tenant.slug() + ".example");
        UUID id = createAccount
                .createIfAbsent(tenant.asSystem(), new NewAccount(email, name, role, "unusable"))
                .id();
        return TenantContext.of(tenant.id(), tenant.schema(), role, id);
    }

    /** Waits for what another thread does. */
    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
