package org.switchboard.core.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.core.StartUp;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.Password;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.signin.PlatformUsers;
import org.switchboard.core.tenant.CreateTenant;
import org.switchboard.core.tenant.ProvisionTenant;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Makes the demo when it is asked for. What is there already stays, so a second start costs a few reads. */
@ApplicationScoped
class DemoData {
    private static final Logger LOG = System.getLogger(DemoData.class.getName());
    private static final int AFTER_KEYS_AND_ADMINS = 10_000;

    @Inject
    @ConfigProperty(name = "switchboard.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    PlatformUsers platformUsers;

    @Inject
    PasswordHasher passwords;

    @Inject
    Tenants tenants;

    @Inject
    CreateTenant createTenant;

    @Inject
    ProvisionTenant provisionTenant;

    @Inject
    DemoFurnishing furnishing;

    @Inject
    DemoMending mending;

    void onStart(@Observes @Priority(AFTER_KEYS_AND_ADMINS) StartUp.Starting starting) {
        if (!wanted) {
            return;
        }
        if (platformUsers.isEmpty()) {
            platformUsers.addIfAbsent(
                    new Email("platform@demo.com"), "Tomás Weller", passwords.hash(new Password("platform123")));
        }
        DemoTenant.ALL.forEach(this::make);
    }

    // What is there was furnished when it was made; whatever went wrong then is mended by a job, for nobody waits for
    // it.
    private void make(DemoTenant demo) {
        Optional<Tenant> there = tenants.findBySlug(new Slug(demo.slug()));
        if (there.isPresent()) {
            mending.later(there.get());
            return;
        }
        // A demo that lacks something is better than a server that doesn't start: the simulator may be away.
        try {
            furnishing.furnish(create(demo), demo);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the demo tenant " + demo.slug() + " is incomplete", e);
        }
    }

    private Tenant create(DemoTenant demo) {
        Tenant tenant = createTenant.create(new CreateTenant.Request(
                demo.name(), demo.slug(), demo.adminEmail(), demo.adminName(), DemoTenant.ADMIN_PASSWORD));
        provisionTenant.run(tenant.schema(), tenant.id().value());
        return tenant;
    }
}
