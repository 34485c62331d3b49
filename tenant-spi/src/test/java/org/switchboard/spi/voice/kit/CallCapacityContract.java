package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.CallCapacity;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderCallId;

/** What {@link CallCapacity} must keep. */
abstract class CallCapacityContract extends CapabilityContract<CallCapacity> {
    CallCapacityContract() {
        super(CallCapacity.class);
    }

    @Test
    void a_call_counts_while_it_runs() {
        assertThat(capability().load().limit())
                .hasValueSatisfying(limit -> assertThat(limit).isPositive());
        int before = running();
        ProviderCallId call =
                calls().place(CallsContract.order(subject(), account())).id();
        assertThat(running()).isEqualTo(before + 1);
        calls().stop(call);
        assertThat(running()).isEqualTo(before);
    }

    private int running() {
        return capability().load().running().orElse(0);
    }

    private Calls calls() {
        return account().capability(Calls.class).orElseThrow();
    }
}
