package org.switchboard.core.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes passwords with Argon2id at OWASP's parameters (19 MiB, 2 passes, 1 lane): about 50 ms, on purpose. */
@ApplicationScoped
public class PasswordHasher {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final String decoy = com.password4j.Password.hash("decoy")
            .addRandomSalt(SALT_BYTES)
            .with(ARGON2)
            .getResult();

    /** The hash in PHC format, parameters and salt included. */
    public String hash(Password password) {
        return com.password4j.Password.hash(password.value())
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }

    /** Whether {@code typed} is the password behind {@code hash}. */
    public boolean matches(String typed, String hash) {
        return com.password4j.Password.check(typed, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches} and is never right: for e-mails nobody has. */
    public boolean matchesNothing(String typed) {
        matches(typed, decoy);
        return false;
    }
}
