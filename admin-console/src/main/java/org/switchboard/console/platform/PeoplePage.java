package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.LongListing;
import org.switchboard.console.look.Table;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.register.FindRegistered;
import org.switchboard.core.register.Home;
import org.switchboard.core.register.RegisterPart;
import org.switchboard.core.register.RegisteredPerson;
import org.switchboard.core.tenancy.Role;

/** Everybody who has an account, whichever tenant it is in. */
@Named
@RequestScoped
public class PeoplePage {
    private static final List<Role> ROLES = List.of(Role.PLATFORM_ADMIN, Role.TENANT_ADMIN, Role.CUSTOMER);

    private FindRegistered find;
    private Visit visit;
    private Optional<Role> role;
    private LongListing<RegisteredPerson> list;

    protected PeoplePage() {}

    @Inject
    PeoplePage(FindRegistered find, Visit visit) {
        this.find = find;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        String wanted = Faces.getRequestParameter("role");
        role = ROLES.stream()
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst();
        list = LongListing.<RegisteredPerson>of(
                        part -> find.countPeople(visit.role(), asked(part)),
                        part -> find.people(visit.role(), asked(part)))
                .sort("name", "tenant", "role", "signed_in", "since")
                .keeping("role");
    }

    private RegisterPart asked(LongListing.Part part) {
        return asked(part, role);
    }

    static RegisterPart asked(LongListing.Part part, Optional<Role> role) {
        RegisterPart.Order order = RegisterPart.Order.valueOf(part.by().toUpperCase(Locale.ROOT));
        return new RegisterPart(part.text(), role, order, part.descending(), part.offset(), part.limit());
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table = new Table("name", "email", "role", "active", "tenant", "slug", "created_at", "signed_in_at");
        list.each(person -> table.add(List.of(
                person.name(),
                person.email(),
                person.role(),
                person.active(),
                person.home().map(Home::name).orElse(""),
                person.home().map(Home::slug).orElse(""),
                person.createdAt(),
                person.signedInAt().map(Instant::toString).orElse(""))));
        Faces.sendFile(table.toBytes(), "people.csv", true);
    }

    public LongListing<RegisteredPerson> getList() {
        return list;
    }

    /** What the list can be narrowed to, in lower case; empty: everybody. */
    public List<String> getRoles() {
        return Stream.concat(Stream.of(""), ROLES.stream().map(PeoplePage::key)).toList();
    }

    /** What it is narrowed to. */
    public String getRole() {
        return role.map(PeoplePage::key).orElse("");
    }

    /** A role's name in lower case, as keys of words end. */
    public static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The address of this list for another role; the search stays. */
    public String address(String otherRole) {
        return Requested.query("q", list.getText(), "role", otherRole, "sort", list.getSort());
    }
}
