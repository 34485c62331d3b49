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
import java.time.Clock;
import java.util.List;
import org.switchboard.core.StartUp;

/**
 * The keys that access tokens are signed with, as this node knows them. Made when the installation starts for the first time;
 * {@link SigningKeyRing} says which one signs, all are published.
 *
 * <p>RS256, not ES256: tokens are verified on every request and signed once in fifteen minutes, and RSA verifies several
 * times faster than it signs.
 */
@ApplicationScoped
public class SigningKeys {
    private static final int BITS = 2048;

    private final SigningKeyStore store;
    private final Clock clock;
    private volatile SigningKeyRing ring = new SigningKeyRing(List.of());

    protected SigningKeys() {
        this(null, null);
    }

    @Inject
    SigningKeys(SigningKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void onStart(@Observes StartUp.Starting starting) {
        know(store.loadOrAdd(SigningKeys::generate));
    }

    /** Looks what keys there are by now. */
    SigningKeyRing refresh() {
        return know(store.loadOrAdd(SigningKeys::generate));
    }

    private synchronized SigningKeyRing know(List<SigningKeyRing.Kept> keys) {
        SigningKeyRing before = ring;
        ring = new SigningKeyRing(keys);
        if (!before.equals(ring)) {
            TokenVerificationConfig.publish(jwks());
        }
        return ring;
    }

    /** The public keys as a JSON Web Key Set (RFC 7517). */
    public String jwks() {
        return new JWKSet(ring.keys().stream()
                        .map(SigningKeyRing.Kept::key)
                        .map(RSAKey::toPublicJWK)
                        .map(JWK.class::cast)
                        .toList())
                .toString();
    }

    /** The one that signs now. */
    RSAKey current() {
        return ring.signing(clock.instant()).key();
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
