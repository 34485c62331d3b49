package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.Webhooks;

class FakeVoiceProviderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, String> CREDENTIALS = Map.of(FakeVoiceProvider.API_KEY, "key-a");

    private final FakeVoiceProvider provider = new FakeVoiceProvider();
    private final FakeWorkspace workspace = provider.workspace("key-a");
    private final VoiceAccount account = provider.open(KitContext.of(CREDENTIALS));
    private final Calls calls = account.capability(Calls.class).orElseThrow();
    private final Webhooks webhooks = provider.webhooks().orElseThrow();

    @Nested
    class WhenToldToMisbehave {
        @Test
        void fails_as_often_as_told_and_then_works_again() {
            workspace.failNext(2, Code.UNAVAILABLE);
            assertThatThrownBy(account::check).isInstanceOf(VoiceException.class);
            assertThatThrownBy(account::check).isInstanceOf(VoiceException.class);
            assertThat(account.check()).isNotEmpty();
            assertThat(workspace.requests()).isEqualTo(3);
        }

        @Test
        void a_lost_answer_leaves_the_call_behind_to_be_found() {
            CallOrder order = order(agent());
            workspace.loseNextAnswers(1);
            assertThatThrownBy(() -> calls.place(order))
                    .isInstanceOfSatisfying(
                            VoiceException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(calls.findByReference(order.reference())).isPresent();
        }

        @Test
        void another_key_is_not_affected() {
            workspace.failNext(1, Code.UNAVAILABLE);
            VoiceAccount other = provider.open(KitContext.of(Map.of(FakeVoiceProvider.API_KEY, "key-b")));
            assertThat(other.check()).isNotEmpty();
        }
    }

    @Test
    void a_call_goes_through_its_life_with_signed_webhooks() {
        CallSnapshot placed = calls.place(order(agent()));
        workspace.answer(placed.id(), NOON);
        SignedDelivery ended = workspace.hangUp(placed.id(), NOON.plusSeconds(30));
        SignedDelivery analyzed = workspace.analyze(placed.id(), NOON.plusSeconds(31));

        assertThat(webhooks.verify(ended.body(), ended.headers(), CREDENTIALS, NOON.plusSeconds(30)))
                .isTrue();
        assertThat(webhooks.parse(analyzed.body())).isInstanceOfSatisfying(VoiceEvent.CallReported.class, event -> {
            assertThat(event.kind()).isEqualTo(VoiceEvent.Kind.ANALYZED);
            assertThat(event.call().duration()).contains(Duration.ofSeconds(30));
            assertThat(event.call().transcript()).hasSize(2);
            assertThat(event.call())
                    .usingRecursiveComparison()
                    .ignoringFields("raw")
                    .isEqualTo(calls.get(placed.id()));
        });
    }

    private ProviderAgentId agent() {
        var spec = new AgentSpec(
                "Reception", new VoiceId("fake-anna"), "en-US", "Be kind.", Optional.empty(), Optional.empty());
        return account.capability(Agents.class).orElseThrow().create(spec).id();
    }

    private static CallOrder order(ProviderAgentId agent) {
        return new CallOrder(agent, new E164("+14155550100"), new E164("+14155550142"), "ref-1", Map.of());
    }
}
