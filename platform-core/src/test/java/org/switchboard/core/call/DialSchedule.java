package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.call.Interruptions.Crash;
import org.switchboard.core.call.Interruptions.Point;
import org.switchboard.core.it.Sql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;

/**
 * One person's wish to call somebody once, and all that can go wrong on the way, drawn from a seed: what happens to the request at
 * the provider, at which point the thread is switched off or overtaken and by whom, how often the client asks again.
 */
final class DialSchedule {
    private final Random random;
    private final Parts parts;
    private final PlaceCall.Request request;
    private String id;

    /** What a schedule works with; the same for all of a tenant. */
    record Parts(
            TenantContext context,
            Agent agent,
            PlaceCall placeCall,
            SettleCall settleCall,
            Sql sql,
            SimulatorSwitches simulator) {}

    DialSchedule(long seed, Parts parts) {
        this.random = new Random(seed);
        this.parts = parts;
        this.request = new PlaceCall.Request(
                parts.agent().id().value(),
                "+14155550123",
                null,
                random.nextBoolean() ? null : Map.of("name", "Ada"),
                "schedule-" + UUID.randomUUID());
    }

    /** Plays it to its end, which is when enough time has passed for the job to decide. */
    void play() {
        try {
            harmTheRequest();
            Interruptions.listsLate(chance(25));
            interrupt(Point.AFTER_INTENT, this::crash, this::settle, this::settleLate, this::askAgain);
            // Not for minutes: that the thread isn't stopped for so long here is what the job must rely on.
            interrupt(Point.BEFORE_ASKING, this::crash, this::settle, this::askAgain);
            interrupt(Point.AFTER_ASKING, this::crash, this::settle, this::settleLate, this::askAgain);
            ask();
        } finally {
            Interruptions.disarm();
        }
        if (chance(50)) {
            askAgain();
        }
        if (chance(10)) {
            askForSomethingElse();
        }
        if (chance(30)) {
            settle();
        }
        settleLate();
        settleLate();
        if (chance(20)) {
            askAgain();
        }
    }

    private void interrupt(Point point, Runnable... choices) {
        if (chance(35)) {
            Interruptions.arm(point, choices[random.nextInt(choices.length)]);
        }
    }

    private void harmTheRequest() {
        int fate = random.nextInt(100);
        if (fate < 18) {
            harm("lost_answer", 0);
        } else if (fate < 36) {
            harm("status_after", oneOf(500, 502, 503, 504));
        } else if (fate < 44) {
            harm("status", oneOf(500, 503));
        } else if (fate < 50) {
            harm("status", oneOf(400, 402, 422, 429));
        } else if (fate < 54) {
            parts.simulator().inject("delay", "create-phone-call", 0, random.nextInt(20));
        }
    }

    private void harm(String kind, int status) {
        parts.simulator().inject(kind, "create-phone-call", status, 0);
    }

    private void ask() {
        try {
            assertThat(parts.placeCall().place(parts.context(), request).id().toString())
                    .isEqualTo(id());
        } catch (DomainException refused) {
            assertThat(refused.code())
                    .isIn(
                            ProblemCode.INVALID_INPUT,
                            ProblemCode.PROVIDER_REFUSED,
                            ProblemCode.PROVIDER_UNAVAILABLE,
                            ProblemCode.RATE_LIMITED);
        } catch (Throwable end) {
            if (!isCrash(end)) {
                throw end;
            }
        }
        // While the provider has failed too often just now, there isn't even an intent.
        if (id() == null) {
            pause();
            ask();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCrash(Throwable end) {
        return end instanceof Crash || (end.getCause() != null && isCrash(end.getCause()));
    }

    private void crash() {
        throw new Crash();
    }

    /** The same person, or their client, sends the same again. */
    private void askAgain() {
        String before = id();
        ask();
        assertThat(id()).isEqualTo(before);
    }

    private void askForSomethingElse() {
        PlaceCall.Request other = new PlaceCall.Request(
                request.agent(), "+14155550187", null, request.variables(), request.idempotencyKey());
        try {
            parts.placeCall().place(parts.context(), other);
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            return;
        }
        throw new AssertionError("one key gave two calls");
    }

    /** The job runs, perhaps on another node. */
    private void settle() {
        parts.settleCall().run(parts.context().schema(), UUID.fromString(id()));
    }

    /** The job runs when the provider has had all the time that we give it. */
    private void settleLate() {
        Interruptions.listsLate(false);
        parts.sql()
                .change(
                        parts.context().asSystem(),
                        "UPDATE call SET dialled_at = dialled_at - interval '10 minutes' WHERE id = CAST(? AS uuid)",
                        id());
        settle();
    }

    /** Of the call that the key was tied to; null as long as there is none. */
    private String id() {
        if (id == null) {
            id = parts
                    .sql()
                    .list(
                            parts.context(),
                            "SELECT call_id FROM idempotency_key WHERE key = ?",
                            request.idempotencyKey())
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
        return id;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int oneOf(int... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
