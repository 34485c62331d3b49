package org.switchboard.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class JobWorkerTest {
    private final JobWorker worker = new JobWorker(new EmptyQueue(), null, Clock.systemUTC());
    private boolean rejecting = true;
    private int looks;
    private Runnable sweep;

    @Test
    void looks_for_work_again_after_the_server_had_no_thread_for_it() {
        worker.executor = executor();
        worker.start();
        for (int i = 0; i < 5; i++) {
            sweep.run();
        }
        assertThat(looks).isZero();

        rejecting = false;
        sweep.run();

        assertThat(looks).isOne();
    }

    // The server's executor: rejects, or runs at once.
    private ManagedScheduledExecutorService executor() {
        return (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    Runnable work = (Runnable) arguments[0];
                    if (method.getName().equals("scheduleWithFixedDelay")) {
                        sweep = work;
                        return Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {java.util.concurrent.ScheduledFuture.class},
                                (future, call, none) -> null);
                    }
                    if (rejecting) {
                        throw new RejectedExecutionException("no thread");
                    }
                    work.run();
                    return null;
                });
    }

    private final class EmptyQueue extends JobLeases {
        @Override
        public List<Leased> take(int limit) {
            looks++;
            return List.of();
        }
    }
}
