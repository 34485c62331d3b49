package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.core.StartUp;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.Password;
import org.switchboard.core.identity.PasswordHasher;

/**
 * Makes the first platform admin of an installation from {@code switchboard.admin.email} and {@code .password}. Once
 * somebody can sign in the two keys mean nothing, so a changed password stays changed.
 */
@ApplicationScoped
class FirstPlatformAdmin {
    private static final Logger LOG = System.getLogger(FirstPlatformAdmin.class.getName());

    private final PlatformUsers users;
    private final PasswordHasher passwords;
    private final Optional<String> email;
    private final Optional<String> password;

    protected FirstPlatformAdmin() {
        this(null, null, Optional.empty(), Optional.empty());
    }

    @Inject
    FirstPlatformAdmin(
            PlatformUsers users,
            PasswordHasher passwords,
            @ConfigProperty(name = "switchboard.admin.email") Optional<String> email,
            @ConfigProperty(name = "switchboard.admin.password") Optional<String> password) {
        this.users = users;
        this.passwords = passwords;
        this.email = email;
        this.password = password;
    }

    void onStart(@Observes StartUp.Starting starting) {
        if (email.isEmpty() || !users.isEmpty()) {
            return;
        }
        Email address = checked("switchboard.admin.email", () -> new Email(email.get()));
        Password secret = checked("switchboard.admin.password", () -> new Password(password.orElse("")));
        if (users.addIfAbsent(address, "Platform admin", passwords.hash(secret))) {
            LOG.log(Level.INFO, "the first platform admin was created from switchboard.admin.email");
        }
    }

    private static <T> T checked(String key, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(key + ": " + e.getMessage(), e);
        }
    }
}
