package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.TestTenants;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.KitContext;

/** Retries, breaker and time-outs in the server, with its Fault Tolerance and with short times. */
@ArquillianTest
class GatewayIT {
    // More than the breaker looks at.
    private static final int MANY = 30;

    @Deployment
    static WebArchive deployment() throws IOException {
        return PluginServer.archive();
    }

    @Inject
    VoiceGateway gateway;

    @Inject
    ProviderRegistry registry;

    @Inject
    MetricRegistry metrics;

    private FakeVoiceProvider provider;
    private FakeWorkspace workspace;
    private VoiceAccount account;

    @BeforeEach
    void an_account_of_its_own() {
        provider = (FakeVoiceProvider) registry.find(new ProviderId("fake")).orElseThrow();
        String key = UUID.randomUUID().toString();
        workspace = provider.workspace(key);
        account = open(key);
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
    void a_read_comes_back_when_the_provider_says_so() {
        workspace.failNext(limited(Duration.ofSeconds(2)));
        long start = System.nanoTime();
        read();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(workspace.requests()).isEqualTo(2);
    }

    @Test
    void a_read_does_not_wait_for_long_but_tells_how_long_it_would_be() {
        workspace.failNext(limited(Duration.ofMinutes(1)));
        assertFails(this::read)
                .returns(Code.RATE_LIMITED, VoiceException::code)
                .returns(Optional.of(Duration.ofMinutes(1)), VoiceException::retryAfter);
        assertThat(workspace.requests()).isOne();
    }

    @Test
    void a_rate_limit_without_a_time_is_not_answered_with_more_requests() {
        workspace.failNext(1, Code.RATE_LIMITED);
        assertFails(this::read).returns(Code.RATE_LIMITED, VoiceException::code);
        assertThat(workspace.requests()).isOne();
    }

    @Test
    void refused_keys_are_not_tried_again() {
        VoiceAccount refused = open(FakeVoiceProvider.REFUSED_KEY);
        FakeWorkspace there = provider.workspace(FakeVoiceProvider.REFUSED_KEY);
        for (int i = 0; i < MANY; i++) {
            assertFails(() -> gateway.check(refused)).returns(Code.CREDENTIALS_REFUSED, VoiceException::code);
        }
        assertThat(there.requests()).isEqualTo(MANY);
    }

    @Test
    void enough_outages_open_the_breaker_which_answers_at_once() {
        breakDown();
        int before = workspace.requests();
        assertFails(this::write)
                .returns(Code.UNAVAILABLE, VoiceException::code)
                .returns(false, VoiceException::outcomeUnknown)
                .returns(Optional.of(PluginServer.BREAKER_DELAY), VoiceException::retryAfter);
        assertThat(workspace.requests()).isEqualTo(before);
    }

    @Test
    void the_breaker_lets_one_call_through_after_a_while_and_closes_when_it_works() {
        breakDown();
        TestTenants.await(() -> works(this::write));
        for (int i = 0; i < MANY; i++) {
            write();
        }
    }

    @Test
    void the_breaker_stays_open_when_the_one_call_fails_too() {
        breakDown();
        workspace.failNext(1, Code.UNAVAILABLE);
        TestTenants.await(() -> reaches(this::write));
        assertThat(reaches(this::write)).isFalse();
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

    @Test
    void calls_are_counted_and_timed_by_provider_and_operation() {
        long calls = counted("switchboard.provider.calls", "ok");
        long failures = counted("switchboard.provider.calls", "unavailable");
        long retries = counted("switchboard.provider.retries", null);
        workspace.failNext(2, Code.UNAVAILABLE);
        read();
        workspace.failNext(1, Code.UNAVAILABLE);
        assertFails(this::write);
        assertThat(counted("switchboard.provider.calls", "ok")).isEqualTo(calls + 1);
        assertThat(counted("switchboard.provider.calls", "unavailable")).isEqualTo(failures + 1);
        assertThat(counted("switchboard.provider.retries", null)).isEqualTo(retries + 2);
        assertThat(metrics.getTimer(new MetricID("switchboard.provider.call.time", tags(null)))
                        .getCount())
                .isGreaterThanOrEqualTo(2);
    }

    private long counted(String name, String outcome) {
        Counter counter = metrics.getCounter(new MetricID(name, tags(outcome)));
        return counter == null ? 0 : counter.getCount();
    }

    private static Tag[] tags(String outcome) {
        Stream<Tag> tags = Stream.of(new Tag("provider", "fake"), new Tag("operation", "voices.list"));
        return Stream.concat(tags, Stream.ofNullable(outcome).map(value -> new Tag("outcome", value)))
                .toArray(Tag[]::new);
    }

    private void breakDown() {
        workspace.failNext(10, Code.UNAVAILABLE);
        for (int i = 0; i < 10; i++) {
            assertThat(reaches(this::write)).isTrue();
        }
    }

    private static VoiceException limited(Duration wait) {
        return new VoiceException(Code.RATE_LIMITED, "Slow down.", false, Optional.empty(), Optional.of(wait), null);
    }

    private VoiceAccount open(String key) {
        return gateway.open(provider, KitContext.of(Map.of(FakeVoiceProvider.API_KEY, key)), key);
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
