package org.switchboard.spi.voice.kit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceProvider;

class FakeWebhooksKeepTheContractTest extends WebhooksContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final FakeVoiceProvider provider = new FakeVoiceProvider();
    private final FakeWorkspace workspace = provider.workspace("fake-key-1");
    private final ProviderCallId call =
            workspace.ring(new ProviderAgentId("agent_1"), new E164("+14155550187"), new E164("+14155550142"), NOON);
    private final List<SignedDelivery> deliveries = List.of(
            workspace.ask(new ProviderAgentId("agent_1"), new E164("+14155550187"), new E164("+14155550142"), NOON),
            workspace.answer(call, NOON),
            workspace.hangUp(call, NOON),
            workspace.analyze(call, NOON));

    @Override
    protected VoiceProvider provider() {
        return provider;
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of(FakeVoiceProvider.API_KEY, "fake-key-1");
    }

    @Override
    protected List<SignedDelivery> deliveries() {
        return deliveries;
    }

    @Override
    protected Instant signedAt() {
        return NOON;
    }
}
