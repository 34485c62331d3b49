package org.switchboard.core.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.switchboard.core.StartUp;

/**
 * The keys that access tokens are signed with. Made when the installation starts for the first time; the newest signs, all
 * are published, so that a new one can be added without ending anybody's session.
 *
 * <p>RS256, not ES256: tokens are verified on every request and signed once in fifteen minutes, and RSA verifies several
 * times faster than it signs.
 */
@ApplicationScoped
public class SigningKeys {
    private static final int BITS = 2048;

    private final SigningKeyStore store;
    private volatile List<RSAKey> keys = List.of();

    protected SigningKeys() {
        this(null);
    }

    @Inject
    SigningKeys(SigningKeyStore store) {
        this.store = store;
    }

    void onStart(@Observes StartUp.Starting starting) {
        keys = store.loadOrAdd(SigningKeys::generate);
        TokenVerificationConfig.publish(jwks());
    }

    /** The public keys as a JSON Web Key Set (RFC 7517). */
    public String jwks() {
        return new JWKSet(keys.stream()
                        .map(RSAKey::toPublicJWK)
                        .map(JWK.class::cast)
                        .toList())
                .toString();
    }

    /** The newest key. */
    RSAKey current() {
        return keys.get(0);
    }

    static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("can't make a signing key", e);
        }
    }
}
