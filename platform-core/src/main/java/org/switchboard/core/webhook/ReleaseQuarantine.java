package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.webhook.Quarantine.Linked;

/** Takes deliveries in whose agent somebody has got since they were quarantined. Twice is harmless, as it is for any delivery. */
@ApplicationScoped
public class ReleaseQuarantine {
    private static final Logger LOG = System.getLogger(ReleaseQuarantine.class.getName());

    private final Quarantine quarantine;
    private final ReceiveWebhook receive;

    protected ReleaseQuarantine() {
        this(null, null);
    }

    @Inject
    public ReleaseQuarantine(Quarantine quarantine, ReceiveWebhook receive) {
        this.quarantine = quarantine;
        this.receive = receive;
    }

    void run() {
        quarantine.linked().forEach(this::release);
    }

    private void release(Linked delivery) {
        try {
            receive.again(delivery);
        } catch (DomainException e) {
            if (e.code() != ProblemCode.UNAUTHENTICATED) {
                LOG.log(Level.WARNING, "a delivery stays in quarantine for now: {0}", e.getMessage());
                return;
            }
            LOG.log(Level.INFO, "a delivery in quarantine was not signed with the key of its agent''s account");
        }
        quarantine.remove(delivery.id());
    }
}
