package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.StartUp;
import org.switchboard.core.identity.Email;
import org.switchboard.core.signin.SigningKeyRing.Kept;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private final UUID userId = UUID.randomUUID();
    private final SessionId sessionId = new SessionId(UUID.randomUUID());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SigningKeys keys = new SigningKeys(new TwoKeys(), clock);
    private final AccessTokens tokens = new AccessTokens(keys, clock);

    @BeforeEach
    void start() {
        keys.onStart(new StartUp.Starting());
    }

    @Test
    void are_signed_by_the_newest_published_key() throws Exception {
        SignedJWT token = SignedJWT.parse(issue(Optional.empty()).value());
        JWKSet published = JWKSet.parse(keys.jwks());

        RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(published.getKeys().get(0)).isEqualTo(key);
    }

    @Test
    void say_who_in_which_tenant_and_session_and_until_when() throws Exception {
        Tenant tenant = tenant();
        JWTClaimsSet claims =
                SignedJWT.parse(issue(Optional.of(tenant)).value()).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo(userId.toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo("ana@example.com");
        assertThat(claims.getStringListClaim("groups")).containsExactly("CUSTOMER");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(tenant.id().toString());
        assertThat(claims.getStringClaim("sid")).isEqualTo(sessionId.toString());
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plus(AccessTokens.LIFETIME)));
    }

    @Test
    void of_platform_admins_name_no_tenant() throws Exception {
        assertThat(SignedJWT.parse(issue(Optional.empty()).value())
                        .getJWTClaimsSet()
                        .getClaims())
                .doesNotContainKey("tenant");
    }

    @Test
    void the_published_keys_have_no_private_part() throws Exception {
        assertThat(JWKSet.parse(keys.jwks()).getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    }

    private AccessToken issue(Optional<Tenant> tenant) {
        Role role = tenant.isPresent() ? Role.CUSTOMER : Role.PLATFORM_ADMIN;
        User user = new User(userId, new Email("ana@example.com"), "Ana", role, tenant);
        Session session = new Session(sessionId, userId, tenant.map(Tenant::id), role, "token", NOW);
        return tokens.issue(new SignedIn(user, session));
    }

    private static Tenant tenant() {
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                new TenantSchema("t_abcdefghijkl"),
                new Slug("acme"),
                "Acme",
                TenantStatus.ACTIVE,
                Optional.empty(),
                Optional.of("1"),
                "starter",
                NOW);
    }

    private static final class TwoKeys extends SigningKeyStore {
        @Override
        List<Kept> loadOrAdd(Supplier<RSAKey> first) {
            return List.of(
                    new Kept(first.get(), NOW.minusSeconds(3600)), new Kept(first.get(), NOW.minusSeconds(7200)));
        }
    }
}
