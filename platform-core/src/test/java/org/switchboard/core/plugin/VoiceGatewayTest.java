package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.TransientVoiceException;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.KitContext;

/** Without interceptors: what the gateway makes of failures. How it retries and breaks is seen in GatewayIT. */
class VoiceGatewayTest {
    private final FakeVoiceProvider provider = new FakeVoiceProvider(new ProviderId("fake"), Set.of(Voices.class));
    private final List<String> told = new ArrayList<>();
    private final VoiceGateway gateway = new VoiceGateway(
            new GuardedCalls(),
            new TimedCalls(),
            new GatewayConfig(2, Duration.ofMinutes(1)),
            (id, operation, outcome, time, retries) -> told.add(id + " " + operation + " " + outcome + " " + retries));
    private final VoiceAccount account = open("key");

    @Nested
    class WhenCalling {
        @Test
        void hands_the_capability_to_the_call() {
            assertThat(gateway.read(account, Voices.class, Voices::list)).isNotEmpty();
            assertThat(gateway.check(account)).isEqualTo("Fake workspace");
        }

        @Test
        void a_capability_that_the_provider_lacks_is_named() {
            assertThatThrownBy(() -> gateway.read(account, Numbers.class, Numbers::list))
                    .hasMessageContaining("doesn't offer numbers")
                    .asInstanceOf(InstanceOfAssertFactories.type(VoiceException.class))
                    .extracting(VoiceException::code)
                    .isEqualTo(Code.INVALID_REQUEST);
            assertThat(provider.workspace("key").requests()).isZero();
        }

        @ParameterizedTest
        @EnumSource(Code.class)
        void only_outages_become_transient(Code code) {
            provider.workspace("key").failNext(1, code);
            boolean outage = code == Code.UNAVAILABLE || code == Code.TIMEOUT;
            assertThatThrownBy(() -> gateway.check(account))
                    .isInstanceOfSatisfying(
                            VoiceException.class, e -> assertThat(e.code()).isEqualTo(code))
                    .satisfies(e ->
                            assertThat(e instanceof TransientVoiceException).isEqualTo(outage));
        }

        @ParameterizedTest
        @CsvSource({"RATE_LIMITED, 2, true", "RATE_LIMITED, 60, false", "UNAVAILABLE, 2, true", "UNAVAILABLE, 60, false"
        })
        void what_may_be_tried_again_soon_is_transient(Code code, int seconds, boolean soon) {
            Duration wait = Duration.ofSeconds(seconds);
            provider.workspace("key")
                    .failNext(new VoiceException(code, "Later.", false, Optional.empty(), Optional.of(wait), null));
            assertThatThrownBy(() -> gateway.check(account)).isInstanceOfSatisfying(VoiceException.class, e -> {
                assertThat(e instanceof TransientVoiceException).isEqualTo(soon);
                assertThat(e.retryAfter()).contains(wait);
            });
        }

        @Test
        void an_account_that_was_opened_elsewhere_is_refused() {
            VoiceAccount other = provider.open(KitContext.of(Map.of(FakeVoiceProvider.API_KEY, "key")));
            assertThatThrownBy(() -> gateway.check(other)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void each_call_is_told_with_provider_operation_and_outcome() {
            gateway.read(account, Voices.class, Voices::list);
            provider.workspace("key").failNext(1, Code.FORBIDDEN);
            failing(() -> gateway.write(account, Voices.class, Voices::list));
            gateway.check(account);
            assertThat(told)
                    .containsExactly(
                            "fake voices.list ok 0", "fake voices.list forbidden 0", "fake account.check ok 0");
        }
    }

    @Nested
    class WhenAnAccountFails {
        @Test
        void it_is_left_alone_and_others_are_not() {
            provider.workspace("key").failNext(10, Code.UNAVAILABLE);
            for (int i = 0; i < 10; i++) {
                failing(() -> gateway.check(account));
            }
            VoiceException refused = failing(() -> gateway.check(account));
            assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(refused.outcomeUnknown()).isFalse();
            assertThat(refused.retryAfter()).contains(Duration.ofMinutes(1));
            assertThat(provider.workspace("key").requests()).isEqualTo(10);
            assertThat(told).endsWith("fake account.check not_sent 0");
            assertThat(gateway.check(open("other"))).isNotEmpty();
        }

        @Test
        void opening_it_again_does_not_make_it_well() {
            provider.workspace("key").failNext(10, Code.UNAVAILABLE);
            for (int i = 0; i < 10; i++) {
                failing(() -> gateway.check(account));
            }
            failing(() -> gateway.check(open("key")));
            assertThat(provider.workspace("key").requests()).isEqualTo(10);
        }

        @ParameterizedTest
        @EnumSource(
                value = Code.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"UNAVAILABLE", "TIMEOUT"})
        void an_answer_is_no_failure_however_often_it_is_no(Code code) {
            provider.workspace("key").failNext(30, code);
            for (int i = 0; i < 30; i++) {
                failing(() -> gateway.check(account));
            }
            assertThat(gateway.check(account)).isNotEmpty();
        }

        @Test
        void after_a_time_out_nobody_knows_what_was_done() {
            GatewayCall<String> call =
                    new GatewayCall<>(new Line("late", new GatewayConfig(1, Duration.ofSeconds(1))), () -> {
                        throw new TimeoutException();
                    });
            assertThatThrownBy(call::attempt).isInstanceOfSatisfying(VoiceException.class, e -> {
                assertThat(e.code()).isEqualTo(Code.TIMEOUT);
                assertThat(e.outcomeUnknown()).isTrue();
            });
        }
    }

    @Nested
    class WhenAnAccountIsBusy {
        @Test
        void what_is_too_much_is_refused_at_once_and_only_there() throws Exception {
            provider.workspace("key").delay(Duration.ofSeconds(2));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<String>> busy = List.of(
                        threads.submit(() -> gateway.check(account)), threads.submit(() -> gateway.check(account)));
                while (provider.workspace("key").requests() < 2) {
                    Thread.onSpinWait();
                }
                VoiceException refused = failing(() -> gateway.check(account));
                assertThat(refused.code()).isEqualTo(Code.RATE_LIMITED);
                assertThat(refused.retryAfter()).isPresent();
                assertThat(refused.outcomeUnknown()).isFalse();
                assertThat(provider.workspace("key").requests()).isEqualTo(2);
                assertThat(gateway.check(open("other"))).isNotEmpty();
                for (Future<String> call : busy) {
                    assertThat(call.get()).isNotEmpty();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Nested
    class WhenTellingPeople {
        @ParameterizedTest
        @CsvSource({
            "CREDENTIALS_REFUSED, PROVIDER_CREDENTIALS_REFUSED",
            "FORBIDDEN, PROVIDER_REFUSED",
            "PAYMENT_REQUIRED, PROVIDER_REFUSED",
            "NOT_FOUND, PROVIDER_REFUSED",
            "INVALID_REQUEST, PROVIDER_REFUSED",
            "CONFLICT, PROVIDER_REFUSED",
            "RATE_LIMITED, RATE_LIMITED",
            "UNAVAILABLE, PROVIDER_UNAVAILABLE",
            "TIMEOUT, PROVIDER_UNAVAILABLE",
            "PROTOCOL, PROVIDER_UNAVAILABLE"
        })
        void each_failure_has_its_problem(Code code, ProblemCode problem) {
            DomainException told = VoiceGateway.problem(new VoiceException(code, "in words"));
            assertThat(told.code()).isEqualTo(problem);
            assertThat(told).hasMessage("in words");
            assertThat(told.fields()).isEmpty();
        }

        @Test
        void a_refused_field_is_named() {
            VoiceException refused = new VoiceException(
                    Code.INVALID_REQUEST, "No such voice.", false, Optional.of("voice_id"), Optional.empty(), null);
            assertThat(VoiceGateway.problem(refused).field()).contains("voice_id");
        }
    }

    private VoiceAccount open(String key) {
        return gateway.open(provider, KitContext.of(Map.of(FakeVoiceProvider.API_KEY, key)), key);
    }

    private static VoiceException failing(Supplier<?> call) {
        return catchThrowableOfType(VoiceException.class, call::get);
    }
}
