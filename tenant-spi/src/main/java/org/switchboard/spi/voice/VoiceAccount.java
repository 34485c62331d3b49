package org.switchboard.spi.voice;

import java.util.Optional;

/** A provider opened with one connection's credentials, kept open between uses. */
public interface VoiceAccount extends AutoCloseable {

    /**
     * Asks whether the credentials work and returns the account's name for people. Called before a connection is
     * stored; may block; read-only.
     *
     * @throws VoiceException {@code CREDENTIALS_REFUSED} when they don't
     */
    String check();

    /** The capability; empty when it isn't among {@link VoiceProvider#capabilities()}. Called before every use. */
    <C extends Capability> Optional<C> capability(Class<C> type);

    /**
     * Frees what the account holds. Called once; calls under way may fail.
     */
    @Override
    void close();
}
