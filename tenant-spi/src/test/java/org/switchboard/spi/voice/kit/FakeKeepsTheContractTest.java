package org.switchboard.spi.voice.kit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceProvider;

class FakeKeepsTheContractTest extends VoiceProviderContract {
    private static final String KEY = "fake-key-1";
    private final FakeVoiceProvider provider = new FakeVoiceProvider();

    @Override
    public VoiceProvider provider() {
        return provider;
    }

    @Override
    public ProviderContext context() {
        return KitContext.of(Map.of(FakeVoiceProvider.API_KEY, KEY));
    }

    @Override
    public ProviderContext refusedContext() {
        return KitContext.of(Map.of(FakeVoiceProvider.API_KEY, FakeVoiceProvider.REFUSED_KEY));
    }

    @Override
    public Set<Class<? extends Capability>> declared() {
        return FakeVoiceProvider.ALL;
    }

    @Override
    public Optional<VoiceAccount> silent() {
        provider.workspace("fake-key-silent").goSilent();
        return Optional.of(provider.open(KitContext.of(Map.of(FakeVoiceProvider.API_KEY, "fake-key-silent"))));
    }

    @Override
    public boolean failNext(Code code) {
        provider.workspace(KEY).failNext(1, code);
        return true;
    }

    @Override
    public boolean mark(ProviderAgentId agent, String marker) {
        provider.workspace(KEY).mark(agent, marker);
        return true;
    }

    @Override
    public boolean mark(String number, String marker) {
        provider.workspace(KEY).mark(number, marker);
        return true;
    }

    @Override
    public void finish(ProviderCallId call) {
        Instant start = Instant.parse("2026-11-21T12:00:00Z");
        provider.workspace(KEY).answer(call, start);
        provider.workspace(KEY).hangUp(call, start.plusSeconds(20));
    }
}
