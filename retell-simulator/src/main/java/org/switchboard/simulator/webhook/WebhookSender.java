package org.switchboard.simulator.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.simulator.fault.Fault.Kind;
import org.switchboard.simulator.fault.Faults;

/**
 * Sends webhooks: signed, in order per call, not blocking, each tried four times in all. Faults of webhooks are played
 * here.
 */
// Futures are compared by identity, and a failed attempt is dealt with where it is made.
@SuppressWarnings({"FutureReturnValueIgnored", "CollectionUndefinedEquality"})
public final class WebhookSender implements AutoCloseable {
    private static final List<Long> RETRY_AFTER_MILLIS = List.of(2_000L, 5_000L, 10_000L);
    private static final long ORDER_PATIENCE_MILLIS = 1_000;
    private static final long SETTLE_PATIENCE_SECONDS = 15;
    private static final Set<Kind> HANDLING = EnumSet.of(Kind.DROP, Kind.LATE, Kind.REORDER, Kind.DUPLICATE);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, CompletableFuture<Void>> lastOfCall = new ConcurrentHashMap<>();
    private final Map<String, Delivery> heldBack = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<Void>> inFlight = ConcurrentHashMap.newKeySet();
    private final SimulatedClock clock;
    private final Faults faults;
    private final DeliveryLog log;

    /** Times retries by the clock and records attempts in the log. */
    public WebhookSender(SimulatedClock clock, Faults faults, DeliveryLog log) {
        this.clock = clock;
        this.faults = faults;
        this.log = log;
    }

    /** Sends in the background. */
    public void send(Delivery delivery) {
        Fault fault = faults.take(delivery.apiKey(), delivery.event(), HANDLING).orElse(null);
        if (fault == null) {
            sendInOrder(delivery);
            releaseHeldBack(delivery.apiKey());
            return;
        }
        switch (fault.kind()) {
            case LATE -> clock.schedule(fault.delay().toMillis(), () -> sendInOrder(delivery));
            case REORDER -> {
                releaseHeldBack(delivery.apiKey());
                heldBack.put(delivery.apiKey(), delivery);
            }
            case DUPLICATE -> {
                sendInOrder(delivery);
                sendInOrder(delivery);
            }
            default -> log.dropped(delivery);
        }
    }

    /** Sends once, now, and gives the answer; for webhooks whose answer matters. */
    public CompletableFuture<HttpResponse<byte[]>> exchange(Delivery delivery) {
        HttpRequest request = HttpRequest.newBuilder(delivery.url())
                .timeout(delivery.timeout())
                .header("content-type", "application/json")
                .header("user-agent", "axios/1.7.7")
                .header("X-Retell-Signature", signature(delivery))
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.bytes()))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((response, failure) -> log.attempted(delivery, response, failure));
    }

    /** Waits until nothing is on its way; retries that wait for their time don't count. */
    public void settle() {
        CompletableFuture.allOf(inFlight.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, SETTLE_PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        inFlight.forEach(delivery -> delivery.cancel(true));
    }

    private void releaseHeldBack(String apiKey) {
        Delivery held = heldBack.remove(apiKey);
        if (held != null) {
            sendInOrder(held);
        }
    }

    /** The next event of a call waits for the first attempt of the one before, but never long. */
    private void sendInOrder(Delivery delivery) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        inFlight.add(mine);
        CompletableFuture<Void> before = lastOfCall.put(delivery.callId(), mine);
        CompletableFuture<Void> turn = before == null
                ? CompletableFuture.completedFuture(null)
                : before.copy().completeOnTimeout(null, ORDER_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        turn.whenComplete((nothing, failure) -> attempt(delivery, 0, mine));
        mine.whenComplete((nothing, failure) -> {
            inFlight.remove(mine);
            lastOfCall.remove(delivery.callId(), mine);
        });
    }

    private void attempt(Delivery delivery, int retry, CompletableFuture<Void> done) {
        exchange(delivery).whenComplete((response, failure) -> {
            boolean accepted = failure == null && response.statusCode() / 100 == 2;
            if (!accepted && retry < RETRY_AFTER_MILLIS.size()) {
                clock.schedule(RETRY_AFTER_MILLIS.get(retry), () -> again(delivery, retry + 1));
            }
            done.complete(null);
        });
    }

    private void again(Delivery delivery, int retry) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        inFlight.add(mine);
        mine.whenComplete((nothing, failure) -> inFlight.remove(mine));
        attempt(delivery, retry, mine);
    }

    /** Live captures show the signing time equal to event_timestamp; on a clock that was moved it cannot be. */
    private String signature(Delivery delivery) {
        long now = System.currentTimeMillis();
        long time = Math.abs(now - delivery.timestamp()) < 1_000 ? delivery.timestamp() : now;
        long skew = faults.take(delivery.apiKey(), delivery.event(), EnumSet.of(Kind.CLOCK_SKEW))
                .map(fault -> fault.delay().toMillis())
                .orElse(0L);
        String key = faults.take(delivery.apiKey(), delivery.event(), EnumSet.of(Kind.BAD_SIGNATURE))
                .map(fault -> "not-" + delivery.apiKey())
                .orElse(delivery.apiKey());
        return Signature.sign(delivery.bytes(), key, time + skew);
    }
}
