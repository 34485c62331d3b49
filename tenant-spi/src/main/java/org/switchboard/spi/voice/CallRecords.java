package org.switchboard.spi.voice;

/** Deletes calls. */
public non-sealed interface CallRecords extends Capability {

    /** Deletes the call with transcript, recording and analysis, and ends it first if it runs. Idempotent. */
    void delete(ProviderCallId id);
}
