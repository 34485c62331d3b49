package org.switchboard.console.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.mail.MailConfig;

/** The links of the sidebar: only those that lead somewhere for this person. */
@Named
@RequestScoped
public class Navigation {
    private HttpServletRequest request;
    private MailConfig mail;

    protected Navigation() {}

    @Inject
    Navigation(HttpServletRequest request, MailConfig mail) {
        this.request = request;
        this.mail = mail;
    }

    public List<Group> getGroups() {
        Visitor visitor = Visitor.of(request).orElseThrow();
        String base = visitor.base();
        return switch (visitor.role()) {
            case PLATFORM_ADMIN -> platform(base);
            case TENANT_ADMIN -> admin(base);
            default -> customer(base);
        };
    }

    private List<Group> platform(String base) {
        List<Link> records = new ArrayList<>(List.of(link("usage", "usage", base), link("audit", "history", base)));
        if (mail.usesMailbox()) {
            records.add(link("mailbox", "mail", base));
        }
        records.add(link("me", "settings", base));
        return List.of(
                new Group(
                        "",
                        List.of(
                                link("overview", "home", base),
                                link("tenants", "tenants", base),
                                link("users", "people", base),
                                link("agents", "agent", base))),
                new Group(
                        "nav.operations",
                        List.of(
                                link("providers", "provider", base),
                                link("migrations", "database", base),
                                link("quarantine", "inbox", base),
                                link("health", "heart", base))),
                new Group("nav.records", records));
    }

    private static List<Group> admin(String base) {
        return List.of(
                new Group(
                        "",
                        List.of(
                                link("dashboard", "home", base),
                                link("calls", "call", base),
                                link("leads", "lead", base))),
                new Group(
                        "nav.voice",
                        List.of(
                                link("agents", "agent", base),
                                link("numbers", "number", base),
                                link("customers", "people", base))),
                new Group(
                        "nav.connections",
                        List.of(
                                link("provider", "provider", base),
                                link("webhooks", "webhook", base),
                                link("api-keys", "key", base))),
                new Group(
                        "nav.organisation",
                        List.of(
                                link("members", "shield", base),
                                link("audit", "history", base),
                                link("settings", "settings", base))));
    }

    private static List<Group> customer(String base) {
        Link home = link("my-agent", "agent", base);
        Link mine = new Link("nav.mine", home.icon(), home.address(), home.current());
        Link dial = link("calls/new", "call", base);
        Link place = new Link("nav.place", dial.icon(), dial.address(), dial.current());
        Link calls = link("calls", "history", base);
        Link listed = new Link(calls.label(), calls.icon(), calls.address(), calls.current() && !dial.current());
        return List.of(
                new Group("", List.of(mine, place, listed, link("leads", "lead", base), link("usage", "gauge", base))));
    }

    private static Link link(String name, String icon, String base) {
        String address = base + "/" + name;
        Object here = Faces.getRequestAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = Objects.toString(here, "");
        return new Link("nav." + name, icon, address, path.equals(address) || path.startsWith(address + "/"));
    }

    /** Links under one heading; the first group has none. */
    public record Group(String title, List<Link> links) {}

    /** One link: bundle key, icon name, address, and whether the reader is there. */
    public record Link(String label, String icon, String address, boolean current) {}
}
