package org.switchboard.core.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.call.Calls;
import org.switchboard.core.call.Calls.Changed;
import org.switchboard.core.secret.MasterKey;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/**
 * Reads calls that changed. Each call knows the transaction that changed it last; transactions are numbered before they are
 * committed, so a position is the oldest one that was still running at the last look: whatever is committed later isn't older.
 */
@ApplicationScoped
public class FollowCalls {
    /** At most so many calls are told at once; whoever missed more lists them anew. */
    public static final int MOST = 500;

    /** The position before all changes. */
    public static final String BEGINNING = "0";

    private static final String RUNNING =
            "SELECT pg_snapshot_xmin(now.s)::text::bigint, pg_snapshot_xmax(now.s)::text::bigint"
                    + " FROM (SELECT pg_current_snapshot() AS s) now";

    private final TenantScope scope;
    private final Calls calls;
    private final MasterKey key;

    protected FollowCalls() {
        this(null, null, null);
    }

    @Inject
    public FollowCalls(TenantScope scope, Calls calls, MasterKey key) {
        this.scope = scope;
        this.calls = calls;
        this.key = key;
    }

    /** Somebody's place in the sequence of changes. Not for several threads. */
    public final class Follower {
        private final TenantContext context;
        // What was told of transactions that weren't older than the position, and so will be read again.
        private final Map<CallId, Long> told = new HashMap<>();
        private long position;
        private boolean lost;
        // Too much was changed while something older was still running: until that is over, it would be too much again
        // and again.
        private long quietUntil;

        private Follower(TenantContext context, Optional<Long> position) {
            this.context = context;
            this.position = position.orElse(0L);
            this.lost = position.isEmpty();
        }

        /** On whose behalf it reads. */
        public TenantContext context() {
            return context;
        }

        /** What changed since the last time. @throws org.switchboard.core.problem.DomainException FORBIDDEN; TENANT_UPGRADING */
        public Changes next() {
            Permission.READ_CALLS.require(context);
            return scope.call(context, this::read);
        }

        private Changes read() {
            Running running = running();
            if (running.oldest() < quietUntil) {
                return new Changes(List.of(), seal(context, position), false);
            }
            // From another database, or from before it was put back.
            boolean incomplete = lost || quietUntil > 0 || position > running.next();
            List<Changed> found = incomplete ? List.of() : calls.changedSince(position, MOST + 1);
            boolean tooMany = found.size() > MOST;
            List<CallSummary> fresh = tooMany ? List.of() : fresh(found);
            quietUntil = tooMany && running.oldest() < running.next() ? running.next() : 0;
            position = running.oldest();
            told.values().removeIf(transaction -> transaction < position);
            lost = false;
            return new Changes(fresh, seal(context, position), incomplete || tooMany);
        }

        private List<CallSummary> fresh(List<Changed> found) {
            return found.stream()
                    .filter(changed -> !Objects.equals(
                            told.put(changed.call().id(), changed.transaction()), changed.transaction()))
                    .map(Changed::call)
                    .toList();
        }
    }

    private record Running(long oldest, long next) {}

    private Running running() {
        return scope.jdbcHere(connection -> {
            try (var sql = connection.createStatement();
                    ResultSet row = sql.executeQuery(RUNNING)) {
                row.next();
                return new Running(row.getLong(1), row.getLong(2));
            }
        });
    }

    /** Follows what changes from now on. */
    public Follower fromNow(TenantContext context) {
        Permission.READ_CALLS.require(context);
        return new Follower(
                context, Optional.of(scope.call(context, this::running).oldest()));
    }

    /** Follows what changed after a position; the first look at one that isn't ours is incomplete. */
    public Follower from(TenantContext context, String position) {
        Permission.READ_CALLS.require(context);
        return new Follower(context, open(context, position));
    }

    // Sealed, because numbers of transactions tell how busy other tenants are.
    private String seal(TenantContext context, long position) {
        byte[] sealed =
                key.wrap(ByteBuffer.allocate(Long.BYTES).putLong(position).array(), purpose(context));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private Optional<Long> open(TenantContext context, String position) {
        if (position.equals(BEGINNING)) {
            return Optional.of(0L);
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(position);
            return Optional.of(
                    ByteBuffer.wrap(key.unwrap(sealed, purpose(context))).getLong());
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private static String purpose(TenantContext context) {
        return "position among changed calls " + context.tenant();
    }
}
