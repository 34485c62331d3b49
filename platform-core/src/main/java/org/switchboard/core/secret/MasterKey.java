package org.switchboard.core.secret;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's one key, {@code switchboard.master-key}: 32 random bytes in base64. It wraps all other keys. */
@ApplicationScoped
public class MasterKey {
    private final byte[] key;

    protected MasterKey() {
        this.key = new byte[0];
    }

    @Inject
    public MasterKey(@ConfigProperty(name = "switchboard.master-key") String base64) {
        this.key = decode(base64);
    }

    private static byte[] decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // The message below says what is expected; the value itself must not appear anywhere.
        }
        throw new IllegalStateException(
                "switchboard.master-key must be 32 random bytes in base64, for instance from: openssl rand -base64 32");
    }

    /** Encrypts a key. {@code purpose} must be given again to decrypt: a wrapped key can't stand in for another. */
    public byte[] wrap(byte[] secret, String purpose) {
        try {
            return cipher().encrypt(secret, bytes(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't wrap a key", e);
        }
    }

    /** Decrypts what {@link #wrap} made. @throws IllegalStateException when it was made with another master key */
    public byte[] unwrap(byte[] wrapped, String purpose) {
        try {
            return cipher().decrypt(wrapped, bytes(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("switchboard.master-key is not the one this database was set up with", e);
        }
    }

    /** A hash that nobody can compute or look up without the master key. */
    public byte[] keyedHash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(bytes(purpose));
            mac.update((byte) 0);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesGcmJce cipher() throws GeneralSecurityException {
        return new AesGcmJce(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
