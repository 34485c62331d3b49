package org.switchboard.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.switchboard.core.live.FollowCalls.Follower;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/** Without a database, so without hints: it looks from time to time. */
class LiveCallsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:15:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final LiveCalls live = new LiveCalls(new LiveConfig(2, 2), clock, null, null, null);

    LiveCallsTest() {
        live.threads = new Threads();
    }

    @Test
    void a_node_has_so_many_listeners_and_no_more() {
        live.add(somebody(), new Busy());
        live.add(somebody(), new Busy());

        assertThatThrownBy(() -> live.add(somebody(), new Busy()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED));
        live.stop();
    }

    @Test
    void who_takes_nothing_of_what_they_were_told_is_gone_after_a_while() throws Exception {
        Busy listener = new Busy();
        live.add(somebody(), listener);

        now.set(now.get().plus(LiveCalls.PATIENCE));

        assertThat(listener.ended.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Follower somebody() {
        TenantContext context = TenantContext.of(
                new TenantId(UUID.randomUUID()),
                new TenantSchema("t_abcdefghijkl"),
                Role.TENANT_ADMIN,
                UUID.randomUUID());
        return new FollowCalls(null, null, null).from(context, FollowCalls.BEGINNING);
    }

    /** A client that doesn't read. */
    private static final class Busy implements Listener {
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public boolean isAdmitted() {
            return true;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void tell(Changes changes) {
            throw new AssertionError("isn't ready");
        }

        @Override
        public void beat() {
            throw new AssertionError("isn't ready");
        }

        @Override
        public void end() {
            ended.countDown();
        }
    }

    private static final class Threads implements ManagedThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        }
    }
}
