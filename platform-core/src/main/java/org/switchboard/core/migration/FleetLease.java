package org.switchboard.core.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;

/**
 * Elects the one node that migrates: whoever holds the lease in {@code platform.migration_lease}. A row rather than an
 * advisory lock, because a lock belongs to a connection: it doesn't work through a pooler, and after a broken network it
 * would stay until the database notices. The database's clock decides, so the nodes' clocks don't matter.
 */
@ApplicationScoped
public class FleetLease {
    /** After so many seconds without renewal another node may take over. */
    static final int SECONDS = 10;

    private static final String TAKE = """
            UPDATE platform.migration_lease SET runner = ?, until = now() + make_interval(secs => ?)
             WHERE runner = ? OR until IS NULL OR until < now()""";
    private static final String RELEASE =
            "UPDATE platform.migration_lease SET runner = NULL, until = NULL WHERE runner = ?";

    private final PlatformSql sql;
    private final UUID runner = UUID.randomUUID();

    protected FleetLease() {
        this(null);
    }

    @Inject
    public FleetLease(PlatformSql sql) {
        this.sql = sql;
    }

    /** Who this node is, until it ends. */
    UUID runner() {
        return runner;
    }

    /** Takes or renews it; false while another node has it. */
    boolean take() {
        return sql.update(TAKE, runner, SECONDS, runner) == 1;
    }

    /** Lets others have it at once. */
    void release() {
        sql.update(RELEASE, runner);
    }
}
