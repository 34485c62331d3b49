package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
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
    private final VoiceAccount account =
            provider.open(KitContext.of(java.util.Map.of(FakeVoiceProvider.API_KEY, "key")));
    private final VoiceGateway gateway = new VoiceGateway(new GuardedCalls());

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

        @Test
        void an_open_breaker_is_an_outage_and_nothing_was_done() {
            assertThatThrownBy(() -> gateway.write(account, Voices.class, voices -> {
                        throw new CircuitBreakerOpenException();
                    }))
                    .isInstanceOfSatisfying(VoiceException.class, e -> {
                        assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
        }

        @Test
        void after_a_time_out_nobody_knows_what_was_done() {
            assertThatThrownBy(() -> gateway.write(account, Voices.class, voices -> {
                        throw new TimeoutException();
                    }))
                    .isInstanceOfSatisfying(VoiceException.class, e -> {
                        assertThat(e.code()).isEqualTo(Code.TIMEOUT);
                        assertThat(e.outcomeUnknown()).isTrue();
                    });
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
}
