package org.switchboard.core.plugin;

import java.util.Locale;
import java.util.Optional;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;

/** An account with the line that its calls take, and what became of its key when it was last used. */
record OpenAccount(ProviderId provider, Line line, VoiceAccount account, KeyHealth key) implements VoiceAccount {

    OpenAccount(ProviderId provider, Line line, VoiceAccount account) {
        this(provider, line, account, new KeyHealth());
    }

    /** The account as {@link VoiceGateway#open} made it. */
    static OpenAccount of(VoiceAccount account) {
        if (account instanceof OpenAccount open) {
            return open;
        }
        throw new IllegalArgumentException("accounts are opened by VoiceGateway.open");
    }

    /** The capability. @throws VoiceException INVALID_REQUEST when the provider lacks it */
    <C extends Capability> C require(Class<C> type) {
        return account.capability(type)
                .orElseThrow(() -> new VoiceException(
                        VoiceException.Code.INVALID_REQUEST,
                        "This provider doesn't offer " + type.getSimpleName().toLowerCase(Locale.ROOT) + "."));
    }

    @Override
    public String check() {
        return account.check();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return account.capability(type);
    }

    @Override
    public void close() {
        account.close();
    }

    @Override
    public String toString() {
        return "account at " + provider;
    }
}
