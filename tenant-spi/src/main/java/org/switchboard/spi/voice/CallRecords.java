package org.switchboard.spi.voice;

/**
 * Deletes what the provider keeps of calls. Without this capability a tenant that leaves is told that its calls' records
 * stay at the provider.
 *
 * @since 1
 */
public non-sealed interface CallRecords extends Capability {

    /**
     * Deletes the call with everything kept of it: transcript, recording, analysis. A call that still runs ends first. A
     * call that is gone already counts as deleted. May block.
     */
    void delete(ProviderCallId id);
}
