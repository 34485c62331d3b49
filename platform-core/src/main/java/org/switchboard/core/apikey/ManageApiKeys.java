package org.switchboard.core.apikey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.secret.RandomToken;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;

/** Makes and revokes a tenant's API keys. */
@ApplicationScoped
public class ManageApiKeys {
    /** How many keys a tenant may have at once. */
    public static final int MOST = 100;

    private final ApiKeys keys;
    private final Clock clock;
    private final Audit audit;

    protected ManageApiKeys() {
        this(null, null, null);
    }

    @Inject
    ManageApiKeys(ApiKeys keys, Clock clock, Audit audit) {
        this.keys = keys;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A key to be made.
     *
     * @param scopes names of permissions in lower case ({@link Permission#scope})
     * @param expiresAt empty: good until it is revoked
     */
    public record Request(String name, List<String> scopes, Optional<Instant> expiresAt) {}

    /** A key that was just made; the secret is never shown again. */
    public record Created(ApiKey key, RandomToken secret) {}

    /**
     * Makes a key that acts on behalf of who makes it, within its scopes.
     *
     * @throws DomainException INVALID_INPUT; CONFLICT when the tenant has too many keys
     */
    public Created create(TenantContext context, Request request) {
        Permission.MANAGE_API_KEYS.require(context);
        Check check = new Check();
        String name = check.text(request.name(), "name", 120);
        Set<Permission> scopes = scopes(context, request.scopes(), check);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check.that(request.expiresAt().map(now::isBefore).orElse(true), "expires_at", "Give a time that is to come.");
        check.done();
        if (keys.list(context.tenant()).size() >= MOST) {
            throw new DomainException(
                    ProblemCode.CONFLICT, "There are " + MOST + " keys already; revoke one that isn't used.");
        }
        RandomToken secret = RandomToken.create(ApiKeys.PREFIX);
        ApiKey key = new ApiKey(
                UuidCreator.getTimeOrderedEpoch(),
                context.tenant(),
                context.person(),
                context.role(),
                name,
                scopes,
                secret.value().substring(0, ApiKeys.PREFIX.length() + 4),
                now,
                request.expiresAt().map(until -> until.truncatedTo(ChronoUnit.MICROS)),
                Optional.empty());
        // Before it: keys are the platform's table.
        audit.recordAlone(context, AuditAction.API_KEY_CREATED, key.id(), Fields.NONE, audited(key));
        keys.add(key, secret);
        return new Created(key, secret);
    }

    private static Fields audited(ApiKey key) {
        return Fields.of("name", key.name())
                .and(
                        "scopes",
                        key.scopes().stream().map(Permission::scope).sorted().toList())
                .and("expires_at", key.expiresAt());
    }

    private static Set<Permission> scopes(TenantContext context, List<String> names, Check check) {
        Set<Permission> possible = Permission.of(context.role()).stream()
                .filter(Permission::isForKeys)
                .collect(Collectors.toSet());
        Set<Permission> wanted = Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.scope()))
                .collect(Collectors.toSet());
        boolean good = !names.isEmpty() && wanted.size() == new HashSet<>(names).size() && possible.containsAll(wanted);
        check.that(good, "scopes", "Give one or more of " + words(possible) + ".");
        return wanted;
    }

    private static String words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::scope).sorted().collect(Collectors.joining(", "));
    }

    /** The tenant's keys that aren't revoked, the newest first. */
    public List<ApiKey> list(TenantContext context) {
        Permission.MANAGE_API_KEYS.require(context);
        return keys.list(context.tenant());
    }

    /** Ends a key at once. @throws DomainException NOT_FOUND */
    public void revoke(TenantContext context, UUID id) {
        Permission.MANAGE_API_KEYS.require(context);
        ApiKey key = keys.list(context.tenant()).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("API key"));
        audit.recordAlone(context, AuditAction.API_KEY_REVOKED, id, audited(key), Fields.NONE);
        if (!keys.revoke(context.tenant(), id)) {
            throw DomainException.notFound("API key");
        }
    }
}
