package org.switchboard.core;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.switchboard.core.job.JobWorker;
import org.switchboard.core.mail.MailWorker;
import org.switchboard.core.reconcile.Reconciler;
import org.switchboard.core.signin.SessionSweep;
import org.switchboard.core.signin.SigningKeyRotation;
import org.switchboard.core.tenancy.LoginRoleCheck;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.webhook.InboxWorker;

/**
 * Brings the application up in order: platform schema, check of the login role, whoever observes {@link Starting}, jobs. Only
 * then is it ready. Anything that fails here stops the deployment with its reason.
 */
@Readiness
@ApplicationScoped
public class StartUp implements HealthCheck {
    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    @Inject
    Migrations migrations;

    @Inject
    LoginRoleCheck loginRole;

    @Inject
    JobWorker worker;

    @Inject
    InboxWorker inbox;

    @Inject
    Reconciler reconciler;

    @Inject
    MailWorker mail;

    @Inject
    SigningKeyRotation signingKeys;

    @Inject
    SessionSweep sessions;

    @Inject
    Event<Starting> starting;

    private volatile boolean ready;

    /** The database is ready to use and nobody is served yet: time to make what must be there, such as keys. */
    public record Starting() {}

    /** Called once by {@link StartUpListener}: earlier, the server has not bound the data source yet. */
    void start() {
        migrations.migratePlatform();
        loginRole.verify();
        starting.fire(new Starting());
        worker.start();
        inbox.start();
        reconciler.start();
        mail.start();
        signingKeys.start();
        sessions.start();
        ready = true;
        LOG.log(Level.INFO, "Switchboard is ready");
    }

    @PreDestroy
    void stop() {
        ready = false;
        sessions.stop();
        signingKeys.stop();
        mail.stop();
        reconciler.stop();
        inbox.stop();
        worker.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("switchboard").status(ready).build();
    }
}
