package org.switchboard.console.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.switchboard.console.security.Visitor;

/** The links of the sidebar: only those that lead somewhere for this person. */
@Named
@RequestScoped
public class Navigation {
    private HttpServletRequest request;

    protected Navigation() {}

    @Inject
    Navigation(HttpServletRequest request) {
        this.request = request;
    }

    public List<Group> getGroups() {
        Visitor visitor = Visitor.of(request).orElseThrow();
        return switch (visitor.role()) {
            case PLATFORM_ADMIN ->
                List.of(new Group("", List.of(link("nav.tenants", "tenants", "/console/platform/tenants"))));
            case TENANT_ADMIN -> List.of(new Group("", List.of(link("nav.calls", "call", base(visitor) + "/calls"))));
            case CUSTOMER -> List.of(new Group("", List.of(link("nav.calls", "history", base(visitor) + "/calls"))));
        };
    }

    private static String base(Visitor visitor) {
        return "/console/" + visitor.tenantSlug();
    }

    private Link link(String label, String icon, String address) {
        String here = Objects.toString(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI), "");
        return new Link(label, icon, address, here.equals(address) || here.startsWith(address + "/"));
    }

    /** Links under one heading; the first group has none. */
    public record Group(String title, List<Link> links) {}

    /** One link: bundle key, icon name, address, and whether the reader is there. */
    public record Link(String label, String icon, String address, boolean current) {}
}
