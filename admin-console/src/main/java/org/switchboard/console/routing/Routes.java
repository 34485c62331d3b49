package org.switchboard.console.routing;

import static org.switchboard.core.tenancy.Role.CUSTOMER;
import static org.switchboard.core.tenancy.Role.TENANT_ADMIN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All addresses of the console. A page that is not listed here cannot be opened. */
final class Routes {
    /** Where an unknown visitor is sent. */
    static final String SIGN_IN = "/console/sign-in";

    private static final List<Route> OF_TENANTS = List.of(
            new Route(SIGN_IN, "/console/sign-in.xhtml", Set.of()),
            everybody("/calls", "/console/calls/list.xhtml"),
            everybody("/calls/new", "/console/calls/new.xhtml"),
            everybody("/calls/export", "/console/calls/export"),
            customers("/my-agent", "/console/home/home.xhtml"),
            customers("/my-agent/new", "/console/home/new.xhtml"),
            customers("/my-agent/connect", "/console/home/connect.xhtml"),
            customers("/my-agent/{id}", "/console/home/edit.xhtml"),
            customers("/usage", "/console/usage/usage.xhtml"),
            everybody("/live", "/console/live"),
            everybody("/leads", "/console/leads/list.xhtml"),
            everybody("/leads/export", "/console/leads/export"),
            everybody("/leads/{id}", "/console/leads/lead.xhtml"),
            everybody("/calls/{id}", "/console/calls/call.xhtml"),
            everybody("/calls/{id}/recording", "/console/calls/recording"),
            everybody("/agents", "/console/agents/list.xhtml"),
            admins("/agents/new", "/console/agents/new.xhtml"),
            admins("/agents/connect", "/console/agents/connect.xhtml"),
            everybody("/agents/{id}", "/console/agents/agent.xhtml"),
            admins("/dashboard", "/console/dashboard/dashboard.xhtml"),
            admins("/numbers", "/console/numbers/list.xhtml"),
            admins("/customers", "/console/customers/list.xhtml"),
            admins("/numbers/export", "/console/numbers/export"),
            admins("/customers/export", "/console/customers/export"),
            admins("/audit/export", "/console/audit/export"),
            admins("/customers/{id}", "/console/customers/customer.xhtml"),
            admins("/provider", "/console/provider/provider.xhtml"),
            admins("/webhooks", "/console/webhooks/list.xhtml"),
            admins("/webhooks/{id}", "/console/webhooks/event.xhtml"),
            admins("/api-keys", "/console/keys/list.xhtml"),
            admins("/members", "/console/members/list.xhtml"),
            admins("/audit", "/console/audit/list.xhtml"),
            admins("/settings", "/console/settings/settings.xhtml"),
            everybody("/brand/{colour}", "/console/settings/brand"),
            everybody("/logo/{logo}", "/console/settings/brand"));

    static final List<Route> ALL =
            Stream.of(PlatformRoutes.ALL, OF_TENANTS).flatMap(List::stream).toList();

    private Routes() {}

    private static Route everybody(String path, String view) {
        return new Route("/console/{tenant}" + path, view, Set.of(TENANT_ADMIN, CUSTOMER));
    }

    private static Route customers(String path, String view) {
        return new Route("/console/{tenant}" + path, view, Set.of(CUSTOMER));
    }

    private static Route admins(String path, String view) {
        return new Route("/console/{tenant}" + path, view, Set.of(TENANT_ADMIN));
    }

    static Optional<Match> find(String path) {
        return ALL.stream()
                .flatMap(route -> route.match(path).map(segments -> new Match(route, segments)).stream())
                .findFirst();
    }

    /** A path understood: its route and the values of the named segments. */
    record Match(Route route, Map<String, String> segments) {
        Optional<String> tenant() {
            return Optional.ofNullable(segments.get("tenant"));
        }

        String forwardPath() {
            return route.forwardPath(segments);
        }
    }
}
