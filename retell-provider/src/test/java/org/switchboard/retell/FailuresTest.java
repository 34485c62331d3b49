package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;

@Timeout(20)
class FailuresTest {
    private final StubRetell retell = new StubRetell();
    private final VoiceAccount account = StubAccount.at(retell.url());
    private final Calls calls = account.capability(Calls.class).orElseThrow();
    private final Calls hasty = StubAccount.hasty(retell, Calls.class);
    private final Numbers numbers = account.capability(Numbers.class).orElseThrow();

    @AfterEach
    void stop() {
        retell.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST",
        "401, CREDENTIALS_REFUSED",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "408, TIMEOUT",
        "409, CONFLICT",
        "413, INVALID_REQUEST",
        "422, NOT_FOUND",
        "429, RATE_LIMITED",
        "500, UNAVAILABLE",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "302, PROTOCOL"
    })
    void each_status_has_its_code(int status, Code code) {
        retell.answer(status, "{\"status\":\"error\",\"message\":\"words\"}");
        VoiceException failure = StubAccount.failure(() -> calls.get(new ProviderCallId("call_1")));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(retell.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry-after: 7", "retry-after-ms: 7000", "retry-after: Sat, 21 Nov 2026 12:00:07 GMT"})
    void too_many_requests_tell_when_to_come_back(String header) {
        retell.answer(429, Fixtures.text("error.429.json"), header);
        VoiceException failure = StubAccount.failure(account::check);
        assertThat(failure.code()).isEqualTo(Code.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void a_senseless_retry_after_is_ignored() {
        retell.answer(429, "", "retry-after: soon");
        assertThat(StubAccount.failure(account::check).retryAfter()).isEmpty();
    }

    @Nested
    class WhenPlacingACall {
        @Test
        void a_server_error_leaves_the_outcome_open() {
            retell.answer(500, Fixtures.text("error.500.json"));
            assertOpen(Code.UNAVAILABLE);
        }

        @Test
        void a_reset_after_sending_leaves_the_outcome_open_and_is_not_repeated() {
            retell.behave(StubRetell::reset);
            assertOpen(Code.UNAVAILABLE);
        }

        @Test
        void a_reset_of_a_connection_that_was_used_before_is_not_repeated_either() {
            retell.answer(200, "[]").behave(StubRetell::reset);
            account.capability(Voices.class).orElseThrow().list();
            VoiceException failure = StubAccount.failure(() -> calls.place(order()));
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(retell.requests()).hasSize(2);
        }

        @Test
        void a_late_answer_leaves_the_outcome_open() {
            retell.behave(StubRetell::stall);
            assertOpen(hasty, Code.TIMEOUT);
        }

        @Test
        void a_body_that_never_ends_counts_as_late() {
            retell.behave(StubRetell::stallInBody);
            assertOpen(hasty, Code.TIMEOUT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "{", "<html>", "{\"call_id\":\"c1\"}", "{\"call_id\":7e99999999999}"})
        void an_answer_that_cannot_be_read_leaves_the_outcome_open(String body) {
            retell.answer(201, body);
            assertOpen(Code.PROTOCOL);
        }

        @Test
        void a_refusal_settles_the_outcome() {
            retell.answer(402, Fixtures.text("error.402.json"));
            VoiceException failure = StubAccount.failure(() -> calls.place(order()));
            assertThat(failure.code()).isEqualTo(Code.PAYMENT_REQUIRED);
            assertThat(failure.outcomeUnknown()).isFalse();
        }

        private void assertOpen(Code code) {
            assertOpen(calls, code);
        }

        private void assertOpen(Calls through, Code code) {
            VoiceException failure = StubAccount.failure(() -> through.place(order()));
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(retell.requests()).hasSize(1);
        }
    }

    @Nested
    class WhenOnlyAsking {
        @Test
        void a_reset_or_a_late_answer_changes_nothing() {
            retell.behave(StubRetell::stall);
            VoiceException late = StubAccount.failure(() -> hasty.list(Instant.EPOCH, Optional.empty()));
            assertThat(late.code()).isEqualTo(Code.TIMEOUT);
            assertThat(late.outcomeUnknown()).isFalse();

            retell.behave(StubRetell::reset);
            VoiceException reset = StubAccount.failure(() -> calls.list(Instant.EPOCH, Optional.empty()));
            assertThat(reset.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(reset.outcomeUnknown()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "{\"items\":7}", "[7]"})
        void an_unreadable_list_is_a_protocol_error(String body) {
            retell.answer(200, body);
            VoiceException failure = StubAccount.failure(
                    () -> account.capability(Voices.class).orElseThrow().list());
            assertThat(failure.code()).isEqualTo(Code.PROTOCOL);
        }

        @Test
        void a_list_without_end_is_given_up() {
            for (int i = 0; i < 200; i++) {
                retell.answer(200, "{\"items\":[],\"has_more\":true,\"pagination_key\":\"k\"}");
            }
            assertThat(StubAccount.failure(numbers::list).code()).isEqualTo(Code.PROTOCOL);
        }
    }

    @Test
    void a_refused_connection_means_that_nothing_was_sent() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        Calls unreachable = StubAccount.at(nobody).capability(Calls.class).orElseThrow();
        VoiceException failure = StubAccount.failure(() -> unreachable.place(order()));
        assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void an_interrupted_thread_stays_interrupted() {
        retell.behave(StubRetell::stall);
        Thread.currentThread().interrupt();
        VoiceException failure = StubAccount.failure(() -> calls.place(order()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.code()).isEqualTo(Code.TIMEOUT);
    }

    @Nested
    class Messages {
        @ParameterizedTest
        @CsvSource({
            "400, No phone number of area code 201 is available, area_code",
            "400, area_code must be a number, area_code",
            "404, Not here, area_code",
            "400, nickname is too long, nickname"
        })
        void name_the_refused_argument_of_a_purchase(int status, String words, String field) {
            retell.answer(status, "{\"status\":\"error\",\"message\":\"" + words + "\"}");
            VoiceException failure = StubAccount.failure(() -> numbers.buy(new NumberOrder(201, "", Optional.empty())));
            assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
            assertThat(failure.field()).contains(field);
        }

        @Test
        void suspect_the_agent_of_a_purchase_that_names_one() {
            retell.answer(422, Fixtures.text("error.422.json"));
            VoiceException failure = StubAccount.failure(
                    () -> numbers.buy(new NumberOrder(415, "", Optional.of(new ProviderAgentId("a1")))));
            assertThat(failure.field()).contains("agent_id");
            assertThat(failure).hasMessageContaining("Synchronise");
        }

        @Test
        void hold_neither_numbers_nor_query_strings_nor_the_key() {
            retell.answer(400, "{\"message\":\"bad +14155550142 at https://x.example/y?token=abc, try key 12\"}");
            VoiceException failure = StubAccount.failure(() -> calls.place(order()));
            assertThat(failure.getMessage())
                    .contains("bad", "try key 12")
                    .doesNotContain("5550142", "token", "abc", "key_1");
        }
    }

    private static CallOrder order() {
        return new CallOrder(
                new ProviderAgentId("agent_1"), new E164("+14155550142"), new E164("+14155550187"), "ref-1", Map.of());
    }
}
