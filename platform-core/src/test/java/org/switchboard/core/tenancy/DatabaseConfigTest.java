package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class DatabaseConfigTest {
    private static final String URL = "jdbc:postgresql://127.0.0.1:5432/switchboard";

    @Test
    void knows_where_the_database_is_and_who_owns_it() {
        DatabaseConfig config = new DatabaseConfig(URL, "owner", "secret");
        assertThat(config.url()).isEqualTo(URL);
        assertThat(config.ownerUser()).isEqualTo("owner");
        assertThat(config.ownerPassword()).isEqualTo("secret");
    }

    @Test
    void reads_these_keys_and_defaults() {
        assertThat(Arrays.stream(injected().getParameters())
                        .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                        .map(key ->
                                key.name() + "=" + key.defaultValue().replace(ConfigProperty.UNCONFIGURED_VALUE, "")))
                .containsExactly(
                        "switchboard.db.url=",
                        "switchboard.db.owner-user=switchboard_owner",
                        "switchboard.db.owner-password=");
    }

    @Test
    void does_not_show_the_password() {
        assertThat(new DatabaseConfig(URL, "owner", "s3cret").toString()).doesNotContain("s3cret");
    }

    private static Constructor<?> injected() {
        return Arrays.stream(DatabaseConfig.class.getConstructors())
                .filter(constructor -> constructor.getParameterCount() > 0)
                .findFirst()
                .orElseThrow();
    }
}
