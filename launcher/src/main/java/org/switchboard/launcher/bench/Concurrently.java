package org.switchboard.launcher.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.switchboard.launcher.LauncherException;

/** The same work many times, some of it at the same time. */
final class Concurrently {

    private Concurrently() {}

    /** The results for the numbers from {@code from} until {@code to}, in their order; the first failure ends it all. */
    static <T> List<T> map(int threads, int from, int to, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> all = IntStream.range(from, to)
                    .mapToObj(number -> executor.submit(() -> work.apply(number)))
                    .toList();
            return all.stream().map(Concurrently::result).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new LauncherException("the benchmark failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }
}
