package org.switchboard.console.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaveTest {
    private final Wave wave = new Wave("aau-", Duration.ofSeconds(8));

    @Test
    void has_a_bar_for_every_slice_at_its_second() {
        assertThat(wave.bars()).extracting(Wave.Bar::second).containsExactly(0.0, 2.0, 4.0, 6.0);
        assertThat(wave.bars()).extracting(Wave.Bar::kind).containsExactly("a", "a", "u", "quiet");
    }

    @Test
    void shares_out_the_talking_without_the_silence() {
        assertThat(wave.share('a')).isEqualTo(67);
        assertThat(wave.share('u')).isEqualTo(33);
        assertThat(new Wave("", Duration.ZERO).share('a')).isZero();
    }
}
