package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link CallRecords} must keep. */
abstract class CallRecordsContract extends CapabilityContract<CallRecords> {
    CallRecordsContract() {
        super(CallRecords.class);
    }

    @Test
    void a_deleted_call_is_gone_and_deleting_it_again_is_harmless() {
        ProviderCallId id = placed();
        subject().finish(id);
        capability().delete(id);
        capability().delete(id);
        failure(Code.NOT_FOUND, () -> calls().get(id));
    }

    @Test
    void a_call_that_still_runs_is_ended_and_deleted() {
        ProviderCallId id = placed();
        ProviderCallId other = placed();
        capability().delete(id);
        failure(Code.NOT_FOUND, () -> calls().get(id));
        assertThat(calls().get(other).id()).isEqualTo(other);
    }

    private ProviderCallId placed() {
        return calls().place(CallsContract.order(subject(), account())).id();
    }

    private Calls calls() {
        return account().capability(Calls.class).orElseThrow();
    }
}
