package org.switchboard.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class MigrationConfigTest {
    @Test
    void reads_these_keys_and_defaults() {
        assertThat(Arrays.stream(injected().getParameters())
                        .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                        .map(key -> key.name() + "=" + key.defaultValue()))
                .containsExactly(
                        "switchboard.migrations.rings=1,1%,10%",
                        "switchboard.migrations.parallel=4",
                        "switchboard.migrations.max-failures=5",
                        "switchboard.migrations.lock-timeout-ms=2000");
    }

    @Test
    void keeps_what_it_is_given() {
        MigrationConfig config = new MigrationConfig("2,50%", 8, 3, 500);
        assertThat(config.rings().steps()).hasToString("[2, 50%, 100%]");
        assertThat(config.parallel()).isEqualTo(8);
        assertThat(config.maxFailures()).isEqualTo(3);
        assertThat(config.lockTimeout()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void refuses_what_makes_no_sense_by_its_key() {
        assertRefused("parallel", 0, 1, 1);
        assertRefused("max-failures", 1, 0, 1);
        assertRefused("lock-timeout-ms", 1, 1, 0);
    }

    private static void assertRefused(String key, int parallel, int maxFailures, long lockTimeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MigrationConfig("1", parallel, maxFailures, lockTimeout))
                .withMessageContaining("switchboard.migrations." + key);
    }

    private static Constructor<?> injected() {
        return Arrays.stream(MigrationConfig.class.getConstructors())
                .filter(constructor -> constructor.getParameterCount() > 0)
                .findFirst()
                .orElseThrow();
    }
}
