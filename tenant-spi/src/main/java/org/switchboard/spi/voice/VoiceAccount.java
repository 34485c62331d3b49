package org.switchboard.spi.voice;

import java.util.Optional;

/**
 * A provider opened with the credentials of one connection. Thread-safe; kept open between uses.
 *
 * @since 1
 */
public interface VoiceAccount extends AutoCloseable {

    /**
     * Asks the provider whether the credentials work. Called before a connection is stored. May block.
     *
     * @return the account's name at the provider, for people to recognise it
     * @throws VoiceException {@link VoiceException.Code#CREDENTIALS_REFUSED} when they don't
     */
    String check();

    /**
     * The capability, or empty when it isn't among {@link VoiceProvider#capabilities()}. Called before every use, so cheap;
     * does no I/O.
     */
    <C extends Capability> Optional<C> capability(Class<C> type);

    /** Frees what the account holds. Called once; calls under way may fail. */
    @Override
    void close();
}
