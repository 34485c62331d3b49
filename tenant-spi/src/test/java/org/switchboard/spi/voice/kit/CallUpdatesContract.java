package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.CallUpdates.Change;
import org.switchboard.spi.voice.CallUpdates.Storage;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link CallUpdates} must keep. */
abstract class CallUpdatesContract extends CapabilityContract<CallUpdates> {
    CallUpdatesContract() {
        super(CallUpdates.class);
    }

    @Test
    void metadata_is_added_and_what_was_there_stays() {
        CallSnapshot placed = placed();
        capability().update(placed.id(), metadata("first", "kit-value-1"));
        CallSnapshot changed = capability().update(placed.id(), metadata("second", "kit-value-2"));
        assertThat(changed.id()).isEqualTo(placed.id());
        CallSnapshot read = calls().get(placed.id());
        assertThat(read.raw().text()).contains("kit-value-1", "kit-value-2");
        assertThat(read.reference()).isEqualTo(placed.reference());
        assertThat(changed.reference()).isEqualTo(placed.reference());
    }

    @Test
    void less_may_be_kept_and_never_more_again() {
        ProviderCallId call = placed().id();
        capability().update(call, storage(Storage.WITHOUT_PERSONAL_DATA));
        capability().update(call, storage(Storage.BASICS_ONLY));
        capability().update(call, storage(Storage.BASICS_ONLY));
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().update(call, storage(Storage.EVERYTHING)))
                        .field())
                .contains("storage");
    }

    @Test
    void an_unknown_call_is_not_found() {
        ProviderCallId none = new ProviderCallId("call_nobody_made");
        failure(Code.NOT_FOUND, () -> capability().update(none, metadata("a", "b")));
        failure(Code.NOT_FOUND, () -> capability().update(none, storage(Storage.BASICS_ONLY)));
    }

    private CallSnapshot placed() {
        return calls().place(CallsContract.order(subject(), account()));
    }

    private static Change metadata(String name, String value) {
        return new Change(Map.of(name, value), Optional.empty());
    }

    private static Change storage(Storage storage) {
        return new Change(Map.of(), Optional.of(storage));
    }

    private Calls calls() {
        return account().capability(Calls.class).orElseThrow();
    }
}
