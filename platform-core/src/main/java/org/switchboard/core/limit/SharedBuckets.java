package org.switchboard.core.limit;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.switchboard.core.persistence.PlatformSql;

/** Bucket4j's buckets in table {@code platform.rate_bucket}: of two nodes that change one at once, one tries again. */
final class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {
    private static final String FIND = "SELECT state FROM platform.rate_bucket WHERE id = ?";
    private static final String CHANGE =
            "UPDATE platform.rate_bucket SET state = ?, changed_at = now() WHERE id = ? AND state = ?";
    private static final String ADD =
            "INSERT INTO platform.rate_bucket (id, state) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String REMOVE = "DELETE FROM platform.rate_bucket WHERE id = ?";
    // Longer than any limit's window: full since then.
    private static final String FORGET =
            "DELETE FROM platform.rate_bucket WHERE changed_at < now() - interval '2 hours'";

    private final PlatformSql sql;

    SharedBuckets(PlatformSql sql) {
        super(ClientSideConfig.getDefault());
        this.sql = sql;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String id) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return sql.first(FIND, row -> row.getBytes(1), id);
            }

            @Override
            public boolean compareAndSwap(
                    byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeoutNanos) {
                if (before != null) {
                    return sql.update(CHANGE, after, id, before) == 1;
                }
                sql.update(FORGET);
                return sql.update(ADD, id, after) == 1;
            }
        };
    }

    @Override
    public void removeProxy(String id) {
        sql.update(REMOVE, id);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String id) {
        throw new UnsupportedOperationException("not asked for: isAsyncModeSupported");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String id) {
        throw new UnsupportedOperationException("not asked for: isAsyncModeSupported");
    }
}
