package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.core.StartUp;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.PasswordHasher;

class FirstPlatformAdminTest {
    private final List<String> users = new ArrayList<>();

    @Test
    void is_made_when_nobody_can_administer_the_platform() {
        start("ops@example.com", "long enough");

        assertThat(users).containsExactly("ops@example.com");
    }

    @Test
    void is_not_made_when_somebody_can() {
        users.add("boss@example.com");

        start("ops@example.com", "long enough");

        assertThat(users).containsExactly("boss@example.com");
    }

    @Test
    void is_not_made_unless_configured() {
        start(null, null);

        assertThat(users).isEmpty();
    }

    @Test
    void with_a_bad_setting_stops_the_start_with_the_name_of_the_key_and_without_its_value() {
        assertThatThrownBy(() -> start("ops@example.com", "short"))
                .hasMessageContaining("switchboard.admin.password")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> start("ops", "long enough")).hasMessageContaining("switchboard.admin.email");
    }

    private void start(String email, String password) {
        new FirstPlatformAdmin(
                        new ListedUsers(),
                        new PasswordHasher(),
                        Optional.ofNullable(email),
                        Optional.ofNullable(password))
                .onStart(new StartUp.Starting());
    }

    private final class ListedUsers extends PlatformUsers {
        @Override
        public boolean isEmpty() {
            return users.isEmpty();
        }

        @Override
        public boolean addIfAbsent(Email email, String name, String passwordHash) {
            return users.add(email.value());
        }
    }
}
