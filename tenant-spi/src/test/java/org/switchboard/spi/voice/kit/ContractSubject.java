package org.switchboard.spi.voice.kit;

import java.util.Optional;
import java.util.Set;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Voices;

/** What the contract needs to know of a provider. It runs against a stand-in or a test account, never a real customer's. */
public interface ContractSubject {

    /** The provider, made as its users make it. */
    VoiceProvider provider();

    /** A working account. */
    ProviderContext context();

    /** The same with credentials that are well-formed and refused. */
    ProviderContext refusedContext();

    /** What the provider can do; everything else must be absent. */
    Set<Class<? extends Capability>> declared();

    /** Lets the call be answered, end and be recorded, from the provider's side. Only called when it places calls. */
    void finish(ProviderCallId call);

    /** A voice to make agents with. */
    default VoiceId voice(VoiceAccount account) {
        return account.capability(Voices.class).orElseThrow().list().get(0).id();
    }

    /** An agent that the provider accepts. */
    default AgentSpec agent(VoiceAccount account) {
        return new AgentSpec(
                "Reception", voice(account), "en-US", "Answer kindly.", Optional.of("Good day."), Optional.empty());
    }

    /** An area code in which numbers can be bought. */
    default int areaCode() {
        return 415;
    }

    /** A number of the account to call from. */
    default E164 ownNumber(VoiceAccount account) {
        Numbers numbers = account.capability(Numbers.class).orElseThrow();
        return new E164(
                numbers.buy(new NumberOrder(areaCode(), "", Optional.empty())).number());
    }

    /** A number that may be called. */
    default E164 someone() {
        return new E164("+14155550187");
    }
}
