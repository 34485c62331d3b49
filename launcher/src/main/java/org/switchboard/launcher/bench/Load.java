package org.switchboard.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * What a number of clients got done in a while, each sending its next request when it has the answer to its last.
 *
 * @param perSecond requests answered per second by all clients together
 * @param p99Millis 99 of 100 answers took no longer than this, in milliseconds
 */
record Load(double perSecond, double p99Millis) {

    /**
     * Lets the clients work.
     *
     * @param clients how many at a time
     * @param request one request; gets a number that no other request has
     */
    static Load run(int clients, Duration duration, IntConsumer request) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<long[]>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                work.add(threads.submit(() -> client(first, clients, end, request)));
            }
            long[] nanos = work.stream()
                    .map(Concurrently::result)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Load(nanos.length / seconds, nanos[(int) (nanos.length * 0.99)] / 1e6);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] client(int first, int step, long end, IntConsumer request) {
        LongStream.Builder nanos = LongStream.builder();
        int number = first;
        long begin = System.nanoTime();
        do {
            request.accept(number);
            long now = System.nanoTime();
            nanos.add(now - begin);
            begin = now;
            number += step;
        } while (begin < end);
        return nanos.build().toArray();
    }
}
