package org.switchboard.api.request;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.apikey.ApiKey;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;

/** Who makes this request, from the verified token or API key and from nowhere else. */
@RequestScoped
public class Caller {
    private UUID user;
    private Role role;
    private SessionId session;
    private Optional<TenantContext> context = Optional.empty();
    private Optional<ApiKey> apiKey = Optional.empty();

    void identify(UUID user, Role role, SessionId session, Optional<TenantContext> context) {
        this.user = user;
        this.role = role;
        this.session = session;
        this.context = context;
    }

    void identify(ApiKey key, TenantContext limited) {
        this.user = key.user();
        this.role = key.role();
        this.apiKey = Optional.of(key);
        this.context = Optional.of(limited);
    }

    /** @throws DomainException FORBIDDEN unless the caller's role has it, and their API key too if they use one */
    void require(Permission permission) {
        context.ifPresentOrElse(permission::require, () -> permission.require(role()));
    }

    /** Whether the caller's role has it, and their API key too if they use one. */
    boolean has(Permission permission) {
        return context.map(known -> known.permissions().contains(permission))
                .orElseGet(() -> permission.isGrantedTo(role()));
    }

    /** The key that a program uses instead of somebody's session; empty for people. */
    public Optional<ApiKey> apiKey() {
        return apiKey;
    }

    /** Id of the platform user or of the tenant's account. */
    public UUID user() {
        return known(user);
    }

    /** PLATFORM_ADMIN, TENANT_ADMIN or CUSTOMER. */
    public Role role() {
        return known(role);
    }

    /** The session that the token belongs to. Not for API keys, which have none and no permission that needs one. */
    public SessionId session() {
        return known(session);
    }

    /** The caller's tenant; empty for platform admins. */
    public Optional<TenantId> tenantId() {
        return context.map(TenantContext::tenant);
    }

    /** Which limits this caller's requests count for, and whose they are. */
    Map<Limit, String> limits() {
        Map<Limit, String> limits = new EnumMap<>(Limit.class);
        apiKey.ifPresentOrElse(
                key -> limits.put(Limit.API_KEY, key.id().toString()), () -> limits.put(Limit.USER, user().toString()));
        tenantId().ifPresent(tenant -> limits.put(Limit.TENANT, tenant.toString()));
        return limits;
    }

    /** On whose behalf use cases of a tenant run; empty for platform admins. */
    public Optional<TenantContext> tenantContext() {
        known(user);
        return context;
    }

    /** On whose behalf use cases of a tenant run. @throws DomainException FORBIDDEN for platform admins */
    public TenantContext tenant() {
        known(user);
        return context.orElseThrow(() ->
                new DomainException(ProblemCode.FORBIDDEN, "This belongs to tenants; platform admins have none."));
    }

    private static <T> T known(T value) {
        if (value == null) {
            throw new IllegalStateException("nobody was asked to identify themselves here");
        }
        return value;
    }
}
