package org.switchboard.api.request;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;

/** Who makes this request, from the verified token and from nowhere else. */
@RequestScoped
public class Caller {
    private UUID user;
    private Role role;
    private SessionId session;
    private Optional<TenantContext> context = Optional.empty();

    void identify(UUID user, Role role, SessionId session, Optional<TenantContext> context) {
        this.user = user;
        this.role = role;
        this.session = session;
        this.context = context;
    }

    /** Id of the platform user or of the tenant's account. */
    public UUID user() {
        return known(user);
    }

    /** PLATFORM_ADMIN, TENANT_ADMIN or CUSTOMER. */
    public Role role() {
        return known(role);
    }

    /** The session that the token belongs to. */
    public SessionId session() {
        return known(session);
    }

    /** The caller's tenant; empty for platform admins. */
    public Optional<TenantId> tenantId() {
        return context.map(TenantContext::tenant);
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
