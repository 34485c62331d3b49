package org.switchboard.console.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
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
        String base = visitor.base();
        return switch (visitor.role()) {
            case PLATFORM_ADMIN -> List.of(new Group("", List.of(link("tenants", "tenants", base + "/tenants"))));
            case TENANT_ADMIN -> List.of(new Group("", List.of(link("calls", "call", base + "/calls"))));
            default -> List.of(new Group("", List.of(link("calls", "history", base + "/calls"))));
        };
    }

    private static Link link(String name, String icon, String address) {
        Object here = Faces.getRequestAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = Objects.toString(here, "");
        return new Link("nav." + name, icon, address, path.equals(address) || path.startsWith(address + "/"));
    }

    /** Links under one heading; the first group has none. */
    public record Group(String title, List<Link> links) {}

    /** One link: bundle key, icon name, address, and whether the reader is there. */
    public record Link(String label, String icon, String address, boolean current) {}
}
