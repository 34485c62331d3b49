package org.switchboard.console.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.switchboard.core.mail.MailConfig;

/** The links of the sidebar: only those that lead somewhere for this person. */
@Named
@RequestScoped
public class Navigation {
    private static final List<Group> PLATFORM = List.of(
            group(
                    "",
                    link("overview", "home"),
                    link("tenants", "tenants"),
                    link("users", "people"),
                    link("agents", "agent")),
            group(
                    "nav.operations",
                    link("providers", "provider"),
                    link("migrations", "database"),
                    link("quarantine", "inbox"),
                    link("health", "heart")),
            group(
                    "nav.records",
                    link("usage", "usage"),
                    link("audit", "history"),
                    link("mailbox", "mail"),
                    link("me", "settings")));
    private static final List<Group> ADMIN = List.of(
            group("", link("dashboard", "home"), link("calls", "call"), link("leads", "lead")),
            group("nav.voice", link("agents", "agent"), link("numbers", "number"), link("customers", "people")),
            group(
                    "nav.connections",
                    link("provider", "provider"),
                    link("webhooks", "webhook"),
                    link("api-keys", "key")),
            group(
                    "nav.organisation",
                    link("members", "shield"),
                    link("audit", "history"),
                    link("settings", "settings")));
    private static final List<Group> CUSTOMER = List.of(group(
            "",
            new Link("nav.mine", "agent", "/my-agent"),
            new Link("nav.place", "call", "/calls/new"),
            link("calls", "history"),
            link("leads", "lead"),
            link("usage", "gauge")));

    private Visit visit;
    private MailConfig mail;
    private List<Group> groups;
    private Link current;

    protected Navigation() {}

    @Inject
    Navigation(Visit visit, MailConfig mail) {
        this.visit = visit;
        this.mail = mail;
    }

    /** Links under one heading; the first group has none. */
    public record Group(String title, List<Link> links) {}

    /** One link: bundle key, icon name, and path below the person's base. */
    public record Link(String label, String icon, String path) {}

    private static Group group(String title, Link... links) {
        return new Group(title, List.of(links));
    }

    private static Link link(String name, String icon) {
        return new Link("nav." + name, icon, "/" + name);
    }

    @PostConstruct
    void load() {
        groups = switch (visit.role()) {
            case PLATFORM_ADMIN -> PLATFORM;
            case TENANT_ADMIN -> ADMIN;
            default -> CUSTOMER;
        };
        String here = Faces.getRequestAttribute(RequestDispatcher.FORWARD_REQUEST_URI) + "/";
        current = groups.stream()
                .flatMap(group -> group.links().stream())
                .filter(link -> here.startsWith(visit.getBase() + link.path() + "/"))
                .max(Comparator.comparingInt(link -> link.path().length()))
                .orElse(null);
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** Those of a group that there are: without a mail server, mail ends in a box that the platform reads. */
    public List<Link> links(Group group) {
        Stream<Link> links = group.links().stream();
        return links.filter(link -> mail.usesMailbox() || !link.label().equals("nav.mailbox"))
                .toList();
    }

    /** Where the reader is; null when no link leads there. */
    public Link getCurrent() {
        return current;
    }
}
