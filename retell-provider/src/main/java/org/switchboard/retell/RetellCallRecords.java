package org.switchboard.retell;

import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Hangs up before it deletes: Retell doesn't say what becomes of the conversation of a call that is deleted while it runs. */
final class RetellCallRecords implements CallRecords {
    private final CallClient client;

    RetellCallRecords(CallClient client) {
        this.client = client;
    }

    @Override
    public void delete(ProviderCallId id) {
        try {
            if (!CallMapper.snapshot(client.get(id.value())).status().isOver()) {
                new RetellCalls(client).stop(id);
            }
            client.delete(id.value());
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND) {
                throw e;
            }
        }
    }
}
