package org.switchboard.core.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Issues MicroProfile JWTs: {@code sub} is the user's id, {@code upn} the e-mail, {@code groups} the role, {@code tenant} the
 * tenant's id (absent for platform admins), {@code sid} the session.
 */
@ApplicationScoped
public class AccessTokens {
    /** How long a token is good, as long as its session is live. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private final SigningKeys keys;
    private final Clock clock;

    protected AccessTokens() {
        this(null, null);
    }

    @Inject
    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token for the person in this session. */
    public AccessToken issue(SignedIn signedIn) {
        RSAKey key = keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims(signedIn));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("can't sign an access token", e);
        }
        return new AccessToken(token.serialize(), LIFETIME);
    }

    private JWTClaimsSet claims(SignedIn signedIn) {
        User user = signedIn.user();
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(TokenVerificationConfig.ISSUER)
                .subject(user.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .claim("upn", user.email().value())
                .claim("groups", List.of(user.role().name()))
                .claim("sid", signedIn.session().id().toString());
        user.tenant().ifPresent(home -> claims.claim("tenant", home.id().toString()));
        return claims.build();
    }
}
