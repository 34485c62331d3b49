package org.switchboard.console.routing;

import static org.switchboard.core.tenancy.Role.CUSTOMER;
import static org.switchboard.core.tenancy.Role.PLATFORM_ADMIN;
import static org.switchboard.core.tenancy.Role.TENANT_ADMIN;

import java.util.List;
import java.util.Set;

/** Addresses of those who run the platform, and of people on their way in. */
final class PlatformRoutes {
    static final List<Route> ALL = List.of(
            anybody("/forgotten", "/console/links/forgotten.xhtml"),
            anybody("/sign-up", "/console/links/sign-up.xhtml"),
            anybody("/links/password-reset/{token}", "/console/links/password.xhtml"),
            anybody("/links/invitations/{token}", "/console/links/invitation.xhtml"),
            anybody("/links/signup/{token}", "/console/links/confirm.xhtml"),
            platform("/overview", "/console/platform/overview.xhtml"),
            platform("/tenants", "/console/tenants/list.xhtml"),
            platform("/tenants/new", "/console/onboarding/business.xhtml"),
            platform("/tenants/new/{id}", "/console/onboarding/business.xhtml"),
            platform("/tenants/new/{id}/plan", "/console/onboarding/plan.xhtml"),
            platform("/tenants/new/{id}/admin", "/console/onboarding/admin.xhtml"),
            platform("/tenants/new/{id}/create", "/console/onboarding/create.xhtml"),
            platform("/tenants/new/{id}/provider", "/console/onboarding/provider.xhtml"),
            platform("/tenants/new/{id}/call", "/console/onboarding/call.xhtml"),
            platform("/tenants/{id}", "/console/tenants/tenant.xhtml"),
            platform("/tenants/{id}/offboard", "/console/tenants/offboard.xhtml"),
            platform("/removed", "/console/tenants/removed.xhtml"),
            platform("/removed/{id}", "/console/tenants/report.xhtml"),
            platform("/users", "/console/platform/users.xhtml"),
            platform("/agents", "/console/platform/agents.xhtml"),
            platform("/providers", "/console/platform/providers.xhtml"),
            platform("/migrations", "/console/platform/migrations.xhtml"),
            platform("/quarantine", "/console/platform/quarantine.xhtml"),
            platform("/health", "/console/platform/health.xhtml"),
            platform("/usage", "/console/platform/usage.xhtml"),
            platform("/audit", "/console/platform/audit.xhtml"),
            platform("/mailbox", "/console/platform/mailbox.xhtml"),
            platform("/me", "/console/person/me.xhtml"),
            new Route("/console/{tenant}/me", "/console/person/me.xhtml", Set.of(TENANT_ADMIN, CUSTOMER)));

    private PlatformRoutes() {}

    private static Route platform(String path, String view) {
        return new Route("/console/platform" + path, view, Set.of(PLATFORM_ADMIN));
    }

    private static Route anybody(String path, String view) {
        return new Route("/console" + path, view, Set.of());
    }
}
