package org.switchboard.console.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.console.look.Look;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;

/** Who is here and where, for the frame around every page. */
@Named
@RequestScoped
public class Visit {
    private Visitor visitor;
    private Look look;
    private TenantScope scope;

    protected Visit() {}

    @Inject
    Visit(HttpServletRequest request, Look look, TenantScope scope) {
        this.visitor = Visitor.of(request).orElseThrow();
        this.look = look;
        this.scope = scope;
    }

    /** On whose behalf use cases run. */
    public TenantContext context() {
        return visitor.context();
    }

    /**
     * Asks several use cases of the tenant in one transaction, which is faster than one for each. Not what may be refused, for then
     * all of them are undone; nor the platform, whose tables a tenant can't read.
     */
    public void together(Runnable questions) {
        scope.run(context(), questions);
    }

    /** Their tenant; empty for platform admins. */
    public Optional<TenantId> tenantId() {
        return visitor.tenantId();
    }

    /** Who is here. */
    public UUID user() {
        return visitor.userId();
    }

    /** What they may do. */
    public Role role() {
        return visitor.role();
    }

    /** The core's session that they work in. */
    public SessionId session() {
        return visitor.session();
    }

    /** True for those who run the tenant. */
    public boolean isAdmin() {
        return visitor.role() == Role.TENANT_ADMIN;
    }

    public String getName() {
        return visitor.name();
    }

    /** What friends call them. */
    public String getFirstName() {
        return visitor.name().strip().split("\\s+", 2)[0];
    }

    public String getOrganisation() {
        return isPlatform() ? "Switchboard" : visitor.organisation().name();
    }

    /** The small line under the organisation: its slug, or that this is the platform. */
    public String getPlace() {
        return isPlatform() ? "Platform" : visitor.organisation().slug();
    }

    public String getHome() {
        return visitor.home();
    }

    /** What the addresses of this person's pages begin with. */
    public String getBase() {
        return visitor.base();
    }

    /** The organisation's colour, six hexadecimal digits; empty: ours. */
    public String getBrand() {
        return look.settings().colour().orElse("");
    }

    /** What the address of the organisation's picture ends with; empty: it has none. */
    public String getLogo() {
        return look.settings().logo().orElse("");
    }

    public String getRoleKey() {
        return "role." + visitor.role().name().toLowerCase(Locale.ROOT);
    }

    /** True for those who run the platform. */
    public boolean isPlatform() {
        return visitor.organisation() == null;
    }
}
