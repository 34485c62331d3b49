package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.problem.DomainException;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.KitContext;

/** Retries, breaker and time-outs as the server's Fault Tolerance applies them, with short times. */
@ArquillianTest
class GatewayIT {
    private static final String GUARD = GuardedCalls.class.getName();
    // More than the breaker looks at.
    private static final int MANY = 30;

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.with(Map.of(
                GUARD + "/read/Timeout/value", "1",
                GUARD + "/write/Timeout/value", "200",
                GUARD + "/write/Timeout/unit", "MILLIS",
                GUARD + "/read/CircuitBreaker/delay", "1",
                GUARD + "/write/CircuitBreaker/delay", "4"));
    }

    @Inject
    VoiceGateway gateway;

    @Inject
    ProviderRegistry registry;

    private FakeVoiceProvider provider;
    private FakeWorkspace workspace;
    private VoiceAccount account;

    @BeforeEach
    void an_account_of_its_own() {
        provider = (FakeVoiceProvider) registry.find(new ProviderId("fake")).orElseThrow();
        String key = UUID.randomUUID().toString();
        workspace = provider.workspace(key);
        account = open(key);
        TestTenants.await(() -> works(this::read) && works(this::write));
        workspace = provider.workspace(key + "-used");
        account = open(key + "-used");
    }

    @Test
    void the_provider_is_found_as_a_service() {
        assertThat(registry.list()).hasExactlyElementsOfTypes(FakeVoiceProvider.class);
        assertThat(registry.get("fake")).isSameAs(provider);
        assertThatThrownBy(() -> registry.get("other"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("fake");
    }

    @Test
    void reads_are_tried_again_after_an_outage() {
        workspace.failNext(2, Code.UNAVAILABLE);
        read();
        assertThat(workspace.requests()).isEqualTo(3);
    }

    @Test
    void reads_are_given_up_after_three_tries() {
        workspace.failNext(3, Code.UNAVAILABLE);
        assertFails(this::read).returns(Code.UNAVAILABLE, VoiceException::code);
        assertThat(workspace.requests()).isEqualTo(3);
    }

    @Test
    void writes_are_never_repeated() {
        workspace.failNext(1, Code.UNAVAILABLE);
        assertFails(this::write).returns(Code.UNAVAILABLE, VoiceException::code);
        assertThat(workspace.requests()).isOne();
    }

    @Test
    void a_rate_limit_is_not_answered_with_more_requests() {
        workspace.failNext(1, Code.RATE_LIMITED);
        assertFails(this::read).returns(Code.RATE_LIMITED, VoiceException::code);
        assertThat(workspace.requests()).isOne();
    }

    @Test
    void refused_keys_are_not_tried_again_and_never_close_the_way_for_others() {
        VoiceAccount refused = open(FakeVoiceProvider.REFUSED_KEY);
        FakeWorkspace there = provider.workspace(FakeVoiceProvider.REFUSED_KEY);
        int before = there.requests();
        for (int i = 0; i < MANY; i++) {
            assertFails(() -> gateway.check(refused)).returns(Code.CREDENTIALS_REFUSED, VoiceException::code);
            assertFails(() -> gateway.write(refused, Voices.class, Voices::list))
                    .returns(Code.CREDENTIALS_REFUSED, VoiceException::code);
        }
        assertThat(there.requests() - before).isEqualTo(2 * MANY);
        read();
        write();
    }

    @Test
    void enough_outages_open_the_breaker_which_answers_at_once() {
        workspace.failNext(MANY, Code.UNAVAILABLE);
        assertThat(Stream.generate(() -> reaches(this::write)).limit(MANY).anyMatch(reached -> !reached))
                .isTrue();
        int before = workspace.requests();
        long start = System.nanoTime();
        assertFails(this::write)
                .returns(Code.UNAVAILABLE, VoiceException::code)
                .returns(false, VoiceException::outcomeUnknown);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(150));
        assertThat(workspace.requests()).isEqualTo(before);
    }

    @Test
    void after_a_time_out_of_a_write_the_outcome_is_unknown() {
        workspace.delay(Duration.ofSeconds(10));
        assertFails(this::write)
                .returns(Code.TIMEOUT, VoiceException::code)
                .returns(true, VoiceException::outcomeUnknown);
        assertThat(workspace.requests()).isOne();
    }

    @Test
    void a_provider_that_hangs_opens_the_breaker_too() {
        workspace.delay(Duration.ofSeconds(10));
        assertThat(Stream.generate(() -> reaches(this::write)).limit(MANY).anyMatch(reached -> !reached))
                .isTrue();
    }

    private VoiceAccount open(String key) {
        return provider.open(KitContext.of(Map.of(FakeVoiceProvider.API_KEY, key)));
    }

    private Object read() {
        return gateway.read(account, Voices.class, Voices::list);
    }

    // What it does there is all the same to the gateway.
    private Object write() {
        return gateway.write(account, Voices.class, Voices::list);
    }

    private static boolean works(Supplier<Object> call) {
        try {
            return call.get() != null;
        } catch (VoiceException e) {
            return false;
        }
    }

    /** Whether the call gets as far as the provider. */
    private boolean reaches(Supplier<Object> call) {
        int before = workspace.requests();
        assertThat(works(call)).isFalse();
        return workspace.requests() > before;
    }

    private static ObjectAssert<VoiceException> assertFails(Supplier<Object> call) {
        return assertThatThrownBy(call::get).asInstanceOf(InstanceOfAssertFactories.type(VoiceException.class));
    }
}
