package org.switchboard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.SignedIn;
import org.switchboard.core.signin.User;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Tenant;

/**
 * The signed-in person of a console session.
 *
 * @param organisation the tenant they belong to; absent (null) for platform admins
 * @param sessionId the core's session, which ends at sign-out or when somebody revokes it
 */
public record Visitor(UUID userId, String name, Role role, Organisation organisation, UUID sessionId)
        implements Serializable {
    private static final String KEY = Visitor.class.getName();

    /** A tenant as a session remembers it. */
    public record Organisation(UUID id, String schema, String slug, String name) implements Serializable {
        static Organisation of(Tenant tenant) {
            return new Organisation(
                    tenant.id().value(), tenant.schema().name(), tenant.slug().value(), tenant.name());
        }
    }

    /** Who has just signed in. */
    public static Visitor of(SignedIn signedIn) {
        User user = signedIn.user();
        Organisation organisation = user.tenant().map(Organisation::of).orElse(null);
        return new Visitor(
                user.id(),
                user.name(),
                user.role(),
                organisation,
                signedIn.session().id().value());
    }

    /** The person of this session, if somebody has signed in. */
    public static Optional<Visitor> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Visitor) session.getAttribute(KEY));
    }

    /** The tenant they belong to; empty for platform admins. */
    public Optional<TenantId> tenantId() {
        return Optional.ofNullable(organisation).map(home -> new TenantId(home.id()));
    }

    /** The same person, with their tenant as it is called now. */
    public Visitor at(Tenant home) {
        return new Visitor(userId, name, role, Organisation.of(home), sessionId);
    }

    /** Keeps them in the browser's session. */
    public void remember(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    /** The core's session. */
    public SessionId session() {
        return new SessionId(sessionId);
    }

    /** On whose behalf use cases of a tenant run. @throws NullPointerException for platform admins */
    public TenantContext context() {
        TenantId tenant = new TenantId(organisation.id());
        return TenantContext.of(tenant, new TenantSchema(organisation.schema()), role, userId);
    }

    /** True if the slug in an address is this person's own tenant. */
    public boolean belongsTo(String slug) {
        return organisation != null && slug.equals(organisation.slug());
    }

    /** The address that the addresses of this person's pages begin with. */
    public String base() {
        return "/console/" + (organisation == null ? "platform" : organisation.slug());
    }

    /** The first page of this person. */
    public String home() {
        return base()
                + switch (role) {
                    case TENANT_ADMIN -> "/dashboard";
                    case CUSTOMER -> "/my-agent";
                    default -> "/overview";
                };
    }
}
