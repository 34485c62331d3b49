package org.switchboard.spi.voice.kit;

import java.util.Optional;
import java.util.Set;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException.Code;
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

    /**
     * An account at a service that takes requests and never answers, with time-outs of a few seconds at most. Empty: there is none
     * to try it with, and what happens then isn't tested.
     */
    default Optional<VoiceAccount> silent() {
        return Optional.empty();
    }

    /**
     * Lets the service fail at the next request of {@link #context}'s account, before it does anything, in its own way of saying what the
     * code says.
     *
     * @return false when it can't be made to
     */
    default boolean failNext(Code code) {
        return false;
    }

    /**
     * Gives an agent a setting that the SPI doesn't name, as somebody at the provider's own console would, so that its raw text
     * contains the marker.
     *
     * @return false when there is no such setting
     */
    default boolean mark(ProviderAgentId agent, String marker) {
        return false;
    }

    /** The same with a number. */
    default boolean mark(String number, String marker) {
        return false;
    }

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
