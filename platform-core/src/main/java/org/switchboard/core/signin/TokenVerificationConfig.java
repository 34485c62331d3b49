package org.switchboard.core.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Tells MicroProfile JWT how to verify our tokens. The server reads the keys from a file, again and again, so keys made or
 * added while it runs are known to it within seconds; the file holds public keys only.
 */
public final class TokenVerificationConfig implements ConfigSource {
    /** Who issues our tokens: the claim {@code iss}. */
    static final String ISSUER = "switchboard";

    private static final Path KEYS = file();
    private static final Map<String, String> VALUES = Map.of(
            "mp.jwt.verify.issuer",
            ISSUER,
            "mp.jwt.verify.publickey.location",
            KEYS.toUri().toString());

    /** Lets the server know these keys (a JSON Web Key Set). */
    static void publish(String jwks) {
        try {
            // Replaced in one step: a reader sees the old set or the new one, never half of one.
            Path next = Files.createTempFile(KEYS.toAbsolutePath().getParent(), "switchboard-jwks", ".next");
            Files.writeString(next, jwks);
            Files.move(next, KEYS, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the public keys to a temporary file", e);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("switchboard-jwks", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("can't make a temporary file for the public keys", e);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return VALUES.keySet();
    }

    @Override
    public String getValue(String name) {
        return VALUES.get(name);
    }

    @Override
    public String getName() {
        return "switchboard token verification";
    }
}
