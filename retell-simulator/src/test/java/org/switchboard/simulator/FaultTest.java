package org.switchboard.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.simulator.fault.Fault.Kind;
import org.switchboard.simulator.webhook.Signature;

class FaultTest extends WithSimulator {
    private static final String PERSON = "+14155550187";

    @Nested
    class OfRequests {
        @Test
        void loses_the_answer_after_the_call_was_made() throws Exception {
            String from = client.buyNumber(client.createAgent(""));
            inject(Fault.of(Kind.LOST_ANSWER, "/v2/create-phone-call", 1));
            assertThatThrownBy(() -> client.call(from, PERSON)).isInstanceOf(IOException.class);
            assertThat(simulator.control().calls(KEY)).hasSize(1);
            assertThat(client.call(from, PERSON)).startsWith("call_");
        }

        @Test
        void fails_with_a_status_after_the_call_was_made() throws Exception {
            String from = client.buyNumber(client.createAgent(""));
            inject(new Fault(Kind.STATUS_AFTER, null, "/v2/create-phone-call", 1, 500, null));
            assertThat(client.post(
                                    "/v2/create-phone-call",
                                    "{'from_number':'%s','to_number':'%s'}".formatted(from, PERSON))
                            .status())
                    .isEqualTo(500);
            assertThat(simulator.control().calls(KEY)).hasSize(1);
        }

        @Test
        void refuses_with_a_status_before_anything_happens() throws Exception {
            inject(Fault.status(429, "POST /create-retell-llm", 1).delayed(Duration.ofSeconds(7)));
            var reply = client.post("/create-retell-llm", "{}");
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.raw().headers().firstValue("retry-after")).contains("7");
            assertThat(reply.message()).isEqualTo("Too many requests");
            assertThat(client.get("/v2/list-retell-llms").body().path("items")).isEmpty();
        }

        @Test
        void answers_late() throws Exception {
            inject(Fault.of(Kind.DELAY, "", 1).delayed(Duration.ofMillis(300)));
            long before = System.nanoTime();
            client.get("/list-voices");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }

        @Test
        void harms_only_the_workspace_it_is_meant_for() throws Exception {
            inject(Fault.status(500, "", -1).only(OTHER_KEY));
            assertThat(client.get("/list-voices").status()).isEqualTo(200);
            assertThat(other.get("/list-voices").status()).isEqualTo(500);
            simulator.control().reset();
            assertThat(other.get("/list-voices").status()).isEqualTo(200);
        }
    }

    @Nested
    class OfWebhooks {
        @Test
        void sends_twice() throws Exception {
            inject(Fault.of(Kind.DUPLICATE, "call_ended", 1));
            callAndFinish("", PERSON);
            assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_ended", "call_analyzed");
        }

        @Test
        void sends_the_next_one_first() throws Exception {
            inject(Fault.of(Kind.REORDER, "call_started", 1));
            callAndFinish("", PERSON);
            assertThat(receiver.events()).containsExactly("call_ended", "call_started", "call_analyzed");
        }

        @Test
        void never_sends() throws Exception {
            inject(Fault.of(Kind.DROP, "call_started", 1));
            callAndFinish("", PERSON);
            assertThat(receiver.events()).containsExactly("call_ended", "call_analyzed");
        }

        @Test
        void sends_later() throws Exception {
            inject(Fault.of(Kind.LATE, "call_ended", 1).delayed(Duration.ofSeconds(30)));
            callAndFinish("", PERSON);
            assertThat(receiver.events()).containsExactly("call_started", "call_analyzed", "call_ended");
        }

        @Test
        void signs_with_a_wrong_clock() throws Exception {
            inject(Fault.of(Kind.CLOCK_SKEW, "call_ended", 1).delayed(Duration.ofMinutes(-10)));
            callAndFinish("", PERSON);
            long time = Long.parseLong(receiver.only("call_ended").signature().replaceFirst("v=(\\d+),.*", "$1"));
            assertThat(System.currentTimeMillis() - time).isBetween(590_000L, 660_000L);
        }

        @Test
        void signs_with_a_wrong_key() throws Exception {
            inject(Fault.of(Kind.BAD_SIGNATURE, "call_ended", 1));
            callAndFinish("", PERSON);
            var received = receiver.only("call_ended");
            long time = Long.parseLong(received.signature().replaceFirst("v=(\\d+),.*", "$1"));
            assertThat(received.signature())
                    .isNotEqualTo(Signature.sign(received.body().getBytes(UTF_8), KEY, time));
        }
    }

    private void inject(Fault fault) {
        simulator.control().inject(fault);
    }
}
