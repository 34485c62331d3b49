package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallCapacity;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.KnowledgeBase.Source;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.UnconnectedCalls;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;

/** How every capability must behave when the service doesn't answer or refuses, when threads meet, and with what it doesn't know. */
@Timeout(60)
abstract class ConductContract {
    private static final int THREADS = 8;
    private static final String MARKER = "kit-marker-4711";
    private static final Map<Class<? extends Capability>, Consumer<VoiceAccount>> QUESTIONS = Map.of(
            Agents.class, asking(Agents.class, agents -> agents.get(new ProviderAgentId("agent_nobody_knows"))),
            AgentDirectory.class, asking(AgentDirectory.class, agents -> agents.list(Optional.empty())),
            Voices.class, asking(Voices.class, Voices::list),
            Numbers.class, asking(Numbers.class, Numbers::list),
            NumberRouting.class, asking(NumberRouting.class, numbers -> numbers.get("+19995550199")),
            Calls.class, asking(Calls.class, calls -> calls.get(new ProviderCallId("call_nobody_made"))),
            UnconnectedCalls.class,
                    asking(
                            UnconnectedCalls.class,
                            calls -> calls.list(List.of(new ProviderAgentId("agent_nobody_knows")), Optional.empty())),
            CallCapacity.class, asking(CallCapacity.class, CallCapacity::load),
            Models.class, asking(Models.class, models -> models.of(new ProviderAgentId("agent_nobody_knows"))),
            KnowledgeBases.class, asking(KnowledgeBases.class, KnowledgeBases::list));

    abstract ContractSubject subject();

    @Test
    void refused_credentials_are_told_alike_by_all_that_is_declared() {
        try (VoiceAccount account = subject().provider().open(subject().refusedContext())) {
            QUESTIONS.forEach((type, question) -> {
                if (subject().declared().contains(type)) {
                    CapabilityContract.failure(Code.CREDENTIALS_REFUSED, () -> question.accept(account));
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "PAYMENT_REQUIRED", "CONFLICT", "RATE_LIMITED", "UNAVAILABLE"})
    void a_failure_of_the_service_is_told_by_its_code_and_not_tried_again(Code code) {
        assumeTrue(subject().failNext(code), "can't be made to fail");
        try (VoiceAccount account = subject().provider().open(subject().context())) {
            CapabilityContract.failure(code, account::check);
            assertThat(account.check()).isNotBlank();
        }
    }

    @Test
    void a_service_that_never_answers_is_told_as_a_timeout() {
        try (VoiceAccount account = silent()) {
            CapabilityContract.failure(Code.TIMEOUT, account::check);
            QUESTIONS.forEach((type, question) -> {
                if (subject().declared().contains(type)) {
                    CapabilityContract.failure(Code.TIMEOUT, () -> question.accept(account));
                }
            });
        }
    }

    @Test
    void an_interrupted_thread_stays_interrupted() {
        try (VoiceAccount account = silent()) {
            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(account::check);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown).isInstanceOf(VoiceException.class);
        }
    }

    @Test
    void requests_under_way_when_the_account_is_closed_end_in_the_words_of_the_contract() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        VoiceAccount account = silent();
        try {
            List<Future<Throwable>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ThrowingCallable check = account::check;
                ends.add(threads.submit(() -> catchThrowable(check)));
            }
            account.close();
            for (Future<Throwable> end : ends) {
                assertThat(end.get()).isInstanceOf(VoiceException.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void threads_get_their_own_answers() throws Exception {
        assumeTrue(subject().declared().contains(Agents.class));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (VoiceAccount account = subject().provider().open(subject().context())) {
            AgentSpec base = subject().agent(account);
            Agents agents = agents(account);
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < THREADS * 4; i++) {
                AgentSpec spec = named(base, "Agent " + i);
                Callable<String> work = () -> {
                    ProviderAgentId id = agents.create(spec).id();
                    return agents.get(id).name();
                };
                names.add(threads.submit(work));
            }
            for (int i = 0; i < names.size(); i++) {
                assertThat(names.get(i).get()).isEqualTo("Agent " + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_others_set_on_an_agent_survives_our_updates() {
        assumeTrue(subject().declared().contains(Agents.class));
        try (VoiceAccount account = subject().provider().open(subject().context())) {
            Agents agents = agents(account);
            AgentSpec spec = subject().agent(account);
            ProviderAgentId id = agents.create(spec).id();
            assumeTrue(subject().mark(id, MARKER), "nobody else can set anything");
            assertThat(agents.get(id).raw().text()).contains(MARKER);
            assertThat(agents.update(id, named(spec, "Night shift")).raw().text())
                    .contains(MARKER);
            account.capability(KnowledgeBases.class).ifPresent(bases -> {
                Source text = new Source.Text("Menu", "Soup");
                bases.attach(id, List.of(bases.create("Menu", List.of(text)).id()));
            });
            assertThat(agents.get(id).raw().text()).contains(MARKER);
        }
    }

    @Test
    void what_others_set_on_a_number_survives_our_updates() {
        assumeTrue(subject().declared().contains(Numbers.class));
        try (VoiceAccount account = subject().provider().open(subject().context())) {
            Numbers numbers = account.capability(Numbers.class).orElseThrow();
            String number = numbers.buy(new NumberOrder(subject().areaCode(), "", Optional.empty()))
                    .number();
            assumeTrue(subject().mark(number, MARKER), "nobody else can set anything");
            assertThat(numbers.bind(number, Optional.empty()).raw().text()).contains(MARKER);
            account.capability(NumberRouting.class)
                    .ifPresent(routing -> assertThat(routing.bind(number, Routes.NONE)
                                    .number()
                                    .raw()
                                    .text())
                            .contains(MARKER));
        }
    }

    private VoiceAccount silent() {
        Optional<VoiceAccount> account = subject().silent();
        assumeTrue(account.isPresent(), "no service that never answers");
        return account.orElseThrow();
    }

    private static Agents agents(VoiceAccount account) {
        return account.capability(Agents.class).orElseThrow();
    }

    private static AgentSpec named(AgentSpec spec, String name) {
        return new AgentSpec(name, spec.voice(), spec.language(), spec.prompt(), spec.firstWords(), spec.webhook());
    }

    private static <C extends Capability> Consumer<VoiceAccount> asking(Class<C> type, Consumer<C> question) {
        return account -> question.accept(account.capability(type).orElseThrow());
    }
}
