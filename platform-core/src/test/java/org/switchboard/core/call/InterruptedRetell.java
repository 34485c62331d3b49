package org.switchboard.core.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.retell.RetellProvider;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Webhooks;

/** The Retell plugin as it is, between points where its caller can be stopped or overtaken. */
public final class InterruptedRetell implements VoiceProvider {
    private final VoiceProvider retell = new RetellProvider();

    @Override
    public ProviderId id() {
        return retell.id();
    }

    @Override
    public String displayName() {
        return retell.displayName();
    }

    @Override
    public int spiVersion() {
        return retell.spiVersion();
    }

    @Override
    public List<ConfigField> configFields() {
        return retell.configFields();
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return retell.capabilities();
    }

    @Override
    public Optional<Webhooks> webhooks() {
        return retell.webhooks();
    }

    @Override
    public VoiceAccount open(ProviderContext context) {
        return new Account(retell.open(context));
    }

    private record Account(VoiceAccount account) implements VoiceAccount {
        @Override
        public String check() {
            return account.check();
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return type == Calls.class
                    ? account.capability(Calls.class).map(InterruptedCalls::new).map(type::cast)
                    : account.capability(type);
        }

        @Override
        public void close() {
            account.close();
        }
    }

    private record InterruptedCalls(Calls calls) implements Calls {
        @Override
        public CallSnapshot place(CallOrder order) {
            Interruptions.reach(Interruptions.Point.BEFORE_ASKING);
            try {
                return calls.place(order);
            } finally {
                Interruptions.reach(Interruptions.Point.AFTER_ASKING);
            }
        }

        @Override
        public CallSnapshot get(ProviderCallId id) {
            return calls.get(id);
        }

        @Override
        public Optional<CallSnapshot> findByReference(String reference) {
            Optional<CallSnapshot> found = calls.findByReference(reference);
            return Interruptions.areListsLate() ? Optional.empty() : found;
        }

        @Override
        public CallPage list(Instant since, Optional<String> next) {
            return calls.list(since, next);
        }

        @Override
        public void stop(ProviderCallId id) {
            calls.stop(id);
        }
    }
}
