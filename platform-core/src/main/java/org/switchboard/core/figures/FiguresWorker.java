package org.switchboard.core.figures;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.LogContext;
import org.switchboard.core.StartUp;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.register.RegisterTenant;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.webhook.WebhookInbox;

/**
 * Counts tenants, those first that weren't counted for longest: a few every two seconds, so that it costs the same for ten thousand
 * tenants as for a hundred, whose figures are a minute old at most. Several nodes may run it side by side. While webhooks come in a
 * crowd it stands back, for ten seconds at most.
 */
@ApplicationScoped
class FiguresWorker {
    private static final Logger LOG = System.getLogger(FiguresWorker.class.getName());
    private static final int LOOK_SECONDS = 2;
    private static final int AT_ONCE = 5;
    private static final int MOST_LOOKS_STOOD_BACK = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService executor;

    private final FiguresTable table;
    private final CountTenant count;
    private final RegisterTenant register;
    private final WebhookInbox arrivals;
    private int stoodBack;
    private ScheduledFuture<?> sweep;

    protected FiguresWorker() {
        this(null, null, null, null);
    }

    @Inject
    FiguresWorker(FiguresTable table, CountTenant count, RegisterTenant register, WebhookInbox arrivals) {
        this.table = table;
        this.count = count;
        this.register = register;
        this.arrivals = arrivals;
    }

    void onStart(@Observes StartUp.Starting starting) {
        sweep = executor.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (sweep != null) {
            sweep.cancel(false);
        }
    }

    private void look() {
        if (arrivals.isCrowded() && ++stoodBack <= MOST_LOOKS_STOOD_BACK) {
            return;
        }
        stoodBack = 0;
        try {
            table.take(PAUSE, AT_ONCE)
                    .forEach(tenant -> LogContext.run("tenant=" + tenant.schema(), () -> count(tenant)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t look for tenants to count; trying again in some seconds", e);
        }
    }

    // Being upgraded, or on its way out: it keeps the figures it has.
    private void count(TenantContext tenant) {
        try {
            table.keep(count.of(tenant));
            register.run(tenant);
        } catch (RuntimeException e) {
            boolean upgrading = e instanceof DomainException refused && refused.code() == ProblemCode.TENANT_UPGRADING;
            LOG.log(
                    upgrading ? Level.DEBUG : Level.INFO,
                    "a tenant can''t be counted now; trying again in a minute: {0}",
                    e.getMessage());
        }
    }
}
