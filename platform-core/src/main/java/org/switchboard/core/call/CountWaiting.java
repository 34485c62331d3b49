package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Counts what waits for somebody among what one may read: asked with every page, so it asks once. */
@ApplicationScoped
public class CountWaiting {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM call WHERE status IN ('REQUESTED', 'REGISTERED', 'ONGOING')),
                   (SELECT count(*) FROM lead WHERE status = 'NEW'),
                   (SELECT count(*) FROM webhook_event WHERE state = 'DEAD')""";

    private final TenantScope scope;

    protected CountWaiting() {
        this(null);
    }

    @Inject
    public CountWaiting(TenantScope scope) {
        this.scope = scope;
    }

    /** Calls that are going on, leads that nobody has said anything about, and, for staff, deliveries that were given up. */
    public record Waiting(long liveCalls, long newLeads, long stoppedEvents) {}

    /** As it is now. */
    public Waiting count(TenantContext context) {
        Permission.READ_CALLS.require(context);
        Permission.WORK_ON_LEADS.require(context);
        return scope.jdbc(context, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(COUNT);
                    ResultSet row = sql.executeQuery()) {
                row.next();
                return new Waiting(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        });
    }
}
