package org.switchboard.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ReconcileConfigTest {
    @Test
    void reads_these_keys_and_defaults() {
        assertThat(Arrays.stream(ReconcileConfig.class.getConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                        .map(key -> key.name() + "=" + key.defaultValue()))
                .containsExactly(
                        "switchboard.reconcile.every-seconds=60",
                        "switchboard.reconcile.overlap-seconds=600",
                        "switchboard.reconcile.parallel=4");
    }

    @Test
    void keeps_what_it_is_given() {
        ReconcileConfig config = new ReconcileConfig(5, 30, 2);
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.overlap()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.parallel()).isEqualTo(2);
    }

    @Test
    void refuses_what_makes_no_sense_by_its_key() {
        assertRefused("every-seconds", -1, 1, 1);
        assertRefused("overlap-seconds", 1, 0, 1);
        assertRefused("parallel", 1, 1, 0);
    }

    private static void assertRefused(String key, long every, long overlap, int parallel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReconcileConfig(every, overlap, parallel))
                .withMessageContaining("switchboard.reconcile." + key);
    }
}
