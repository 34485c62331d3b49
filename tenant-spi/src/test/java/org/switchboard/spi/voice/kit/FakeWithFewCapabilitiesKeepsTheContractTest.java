package org.switchboard.spi.voice.kit;

import java.util.Map;
import java.util.Set;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Voices;

/** What isn't declared must be absent; its part of the contract is skipped. */
class FakeWithFewCapabilitiesKeepsTheContractTest extends VoiceProviderContract {
    private static final Set<Class<? extends Capability>> FEW = Set.of(Agents.class, Voices.class);
    private final VoiceProvider provider = new FakeVoiceProvider(new ProviderId("fake-few"), FEW);

    @Override
    public VoiceProvider provider() {
        return provider;
    }

    @Override
    public ProviderContext context() {
        return KitContext.of(Map.of(FakeVoiceProvider.API_KEY, "fake-key-1"));
    }

    @Override
    public ProviderContext refusedContext() {
        return KitContext.of(Map.of(FakeVoiceProvider.API_KEY, FakeVoiceProvider.REFUSED_KEY));
    }

    @Override
    public Set<Class<? extends Capability>> declared() {
        return FEW;
    }

    @Override
    public void finish(ProviderCallId call) {
        throw new AssertionError("it places no calls");
    }
}
