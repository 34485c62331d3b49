package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.retell.wire.RetellLlm;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;
import org.switchboard.simulator.call.InboundResult;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.InboundAnswer;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.Webhooks;
import org.switchboard.spi.voice.kit.KitContext;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** The whole plugin against Retell's protocol: lost answers, and a call from dialling to analysis. */
@Timeout(60)
class AgainstSimulatorTest {
    private static final String KEY = "key_of_a_workspace";
    private static final Map<String, String> CREDENTIALS = Map.of(RetellProvider.API_KEY, KEY);

    private final RetellSimulator simulator = RetellSimulator.start(
            SimulatorOptions.builder().apiKey(KEY).seed(11).build());
    private final WebhookInbox inbox = new WebhookInbox();
    private final RetellProvider provider = new RetellProvider();
    private final VoiceAccount account = provider.open(
            new KitContext(CREDENTIALS, Map.of("base-url", simulator.url().toString()), Clock.systemUTC()));
    private final Agents agents = account.capability(Agents.class).orElseThrow();
    private final Calls calls = account.capability(Calls.class).orElseThrow();
    private final Numbers numbers = account.capability(Numbers.class).orElseThrow();

    AgainstSimulatorTest() {
        simulator.control().pause();
    }

    @AfterEach
    void stop() {
        account.close();
        inbox.close();
        simulator.close();
    }

    @Test
    void a_call_whose_answer_got_lost_is_found_and_was_placed_once() {
        CallOrder order = order();
        simulator.control().inject(Fault.of(Fault.Kind.LOST_ANSWER, "create-phone-call", 1));
        VoiceException failure = StubAccount.failure(() -> calls.place(order));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(calls.findByReference(order.reference())).isPresent();
        assertThat(simulator.control().calls(KEY)).hasSize(1);
    }

    @Test
    void an_agent_whose_answer_got_lost_leaves_nothing_behind() {
        simulator.control().inject(Fault.of(Fault.Kind.LOST_ANSWER, "create-agent", 1));
        VoiceException failure = StubAccount.failure(() -> agents.create(spec("Lost")));
        assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(failure).hasMessageNotContaining("stayed behind");
        RetellHttp http = new RetellHttp(new HttpSender(Timeouts.DEFAULT), simulator.url(), KEY, Clock.systemUTC());
        assertThat(new AgentClient(http).named("Lost")).isEmpty();
        assertThat(new LlmClient(http).list()).isEmpty();
    }

    @Test
    void an_engine_whose_answer_got_lost_is_named() {
        agents.create(spec("Another"));
        simulator.control().inject(Fault.of(Fault.Kind.LOST_ANSWER, "create-retell-llm", 1));
        VoiceException failure = StubAccount.failure(() -> agents.create(spec("Lost")));
        RetellHttp http = new RetellHttp(new HttpSender(Timeouts.DEFAULT), simulator.url(), KEY, Clock.systemUTC());
        List<RetellLlm> engines = new LlmClient(http).list().toList();
        assertThat(engines).hasSize(2);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining(engines.get(0).llmId() + " may have stayed behind");
    }

    @Test
    void an_area_code_without_numbers_is_named() {
        VoiceException failure = StubAccount.failure(() -> numbers.buy(new NumberOrder(999, "", Optional.empty())));
        assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
        assertThat(failure.field()).contains("area_code");
    }

    @Test
    void a_call_is_reported_from_its_start_to_its_analysis() {
        CallSnapshot placed = calls.place(order());
        simulator.control().advance(Duration.ofMinutes(5));

        List<VoiceEvent.CallReported> events = inbox.deliveries().stream()
                .map(this::verified)
                .map(VoiceEvent.CallReported.class::cast)
                .toList();
        assertThat(events)
                .extracting(VoiceEvent.CallReported::kind)
                .startsWith(VoiceEvent.Kind.STARTED)
                .contains(VoiceEvent.Kind.TRANSCRIPT, VoiceEvent.Kind.ENDED)
                .endsWith(VoiceEvent.Kind.ANALYZED);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.call().reference()).isEqualTo(placed.reference()));
        CallSnapshot last = events.get(events.size() - 1).call();
        CallSnapshot read = calls.get(placed.id());
        assertThat(last).usingRecursiveComparison().ignoringFields("raw").isEqualTo(read);
        assertThat(read.analysis().orElseThrow().summary()).isNotEmpty();
        assertThat(read.latencies()).isNotEmpty();
        assertThat(read.cost().orElseThrow().total().micros()).isPositive();
    }

    @Test
    void a_ringing_number_asks_and_is_answered() {
        ProviderAgentId day = agents.create(spec("Day")).id();
        ProviderAgentId night = agents.create(spec("Night")).id();
        String number = numbers.buy(new NumberOrder(415, "", Optional.of(day))).number();
        account.capability(NumberRouting.class).orElseThrow().askWhenRinging(number, Optional.of(inbox.url()));
        InboundWebhooks webhooks = (InboundWebhooks) provider.webhooks().orElseThrow();
        inbox.answer(webhooks.answer(new InboundAnswer.Take(
                Optional.of(night), Map.of("caller", "Ann"), Optional.of("ref-7"), Map.of("shift", "late"))));
        InboundResult rung = simulator.control().phone("+14155550163", number);

        VoiceEvent.InboundRinging asked =
                (VoiceEvent.InboundRinging) verified(inbox.deliveries().get(0));
        assertThat(asked.agent()).contains(day);
        assertThat(asked.to()).isEqualTo(number);
        CallSnapshot call = calls.get(asked.call().orElseThrow());
        assertThat(rung.callId()).contains(call.id().value());
        assertThat(call.agent()).isEqualTo(night);
        assertThat(call.reference()).contains("ref-7");
        assertThat(call.raw().text()).contains("\"shift\":\"late\"", "\"caller\":\"Ann\"");

        inbox.answer(webhooks.answer(new InboundAnswer.Reject()));
        assertThat(simulator.control().phone("+14155550163", number).fate()).isEqualTo(InboundResult.Fate.REJECTED);
        inbox.answer(webhooks.answer(new InboundAnswer.Take(Optional.empty(), Map.of(), Optional.empty(), Map.of())));
        InboundResult bound = simulator.control().phone("+14155550163", number);
        assertThat(calls.get(new ProviderCallId(bound.callId().orElseThrow())).agent())
                .isEqualTo(day);
    }

    private VoiceEvent verified(SignedDelivery delivery) {
        Webhooks webhooks = provider.webhooks().orElseThrow();
        // Signatures carry the simulator's clock, which was moved.
        Instant now = Instant.ofEpochMilli(Long.parseLong(
                delivery.headers().get("x-retell-signature").get(0).replaceAll("v=(\\d+),.*", "$1")));
        assertThat(webhooks.verify(delivery.body(), delivery.headers(), CREDENTIALS, now))
                .isTrue();
        assertThat(webhooks.verify(delivery.body(), delivery.headers(), Map.of("api_key", "key_of_others"), now))
                .isFalse();
        return webhooks.parse(delivery.body());
    }

    private CallOrder order() {
        return new CallOrder(
                agents.create(spec("Reception")).id(),
                new E164(numbers.buy(new NumberOrder(415, "", Optional.empty())).number()),
                new E164("+14155550187"),
                "0198c2f0-reference",
                Map.of());
    }

    private AgentSpec spec(String name) {
        return new AgentSpec(
                name,
                new VoiceId("retell-Cimo"),
                "en-US",
                "Be kind.",
                Optional.of("Good day."),
                Optional.of(inbox.url()));
    }
}
