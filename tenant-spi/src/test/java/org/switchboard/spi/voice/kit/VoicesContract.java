package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Voice;
import org.switchboard.spi.voice.Voices;

/** What {@link Voices} must keep. */
abstract class VoicesContract extends CapabilityContract<Voices> {
    VoicesContract() {
        super(Voices.class);
    }

    @Test
    void each_voice_is_listed_once_and_has_a_name() {
        assertThat(capability().list())
                .isNotEmpty()
                .allSatisfy(voice -> assertThat(voice.name()).isNotBlank())
                .extracting(Voice::id)
                .doesNotHaveDuplicates();
    }
}
