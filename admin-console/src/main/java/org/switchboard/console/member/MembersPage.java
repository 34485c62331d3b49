package org.switchboard.console.member;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Table;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.identity.Account;
import org.switchboard.core.member.Invitation;
import org.switchboard.core.member.InviteMembers;
import org.switchboard.core.member.ManageMembers;
import org.switchboard.core.tenancy.Role;

/** Everybody who can sign in to the tenant, those who are invited, and the form that invites. */
@Named
@RequestScoped
public class MembersPage {
    private ManageMembers members;
    private InviteMembers inviteMembers;
    private Visit visit;
    private Words words;
    private Listing<Account> list;
    private List<Invitation> invited;
    private String name;
    private String email;
    private String role = Role.TENANT_ADMIN.name();

    protected MembersPage() {}

    @Inject
    MembersPage(ManageMembers members, InviteMembers inviteMembers, Visit visit, Words words) {
        this.members = members;
        this.inviteMembers = inviteMembers;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        list = Listing.of(members.list(visit.context()))
                .search(person -> person.name() + " " + person.email().value())
                .sort("name", Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
                .sort("role", Comparator.comparing(Account::role))
                .sort("since", Comparator.comparing(Account::createdAt));
        invited = inviteMembers.list(visit.context());
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table = new Table("name", "email", "role", "active", "created_at");
        list.getMatching()
                .forEach(person -> table.add(List.of(
                        person.name(), person.email().value(), person.role(), person.active(), person.createdAt())));
        Faces.sendFile(table.toBytes(), "members.csv", true);
    }

    /** Mails an invitation. */
    public void invite() {
        finish(() -> inviteMembers.invite(visit.context(), email, name, Role.valueOf(role)), "members.invited");
    }

    /** Takes an invitation back. */
    public void withdraw() {
        finish(() -> inviteMembers.withdraw(visit.context(), Listing.pressed()), "members.withdrawn");
    }

    /** Gives somebody the role of the button. */
    public void become(String other) {
        change(new ManageMembers.Change(Optional.empty(), Optional.of(Role.valueOf(other)), Optional.empty()));
    }

    /** Keeps somebody out, or lets them in again. */
    public void activate(boolean active) {
        change(new ManageMembers.Change(Optional.empty(), Optional.empty(), Optional.of(active)));
    }

    private void change(ManageMembers.Change change) {
        finish(() -> members.change(visit.context(), Listing.pressed(), change, found -> {}), "members.changed");
    }

    /** Takes somebody out of the tenant. */
    public void remove() {
        finish(() -> members.remove(visit.context(), Listing.pressed()), "members.removed");
    }

    private void finish(Runnable useCase, String done) {
        if (Problems.told(useCase)) {
            Toasts.show(words.say(done));
            Faces.redirect(visit.getBase() + "/members");
        }
    }

    /** Whether it is the reader, who can't change their own role. */
    public boolean isMe(Account person) {
        return person.id().equals(visit.user());
    }

    /** Key of a role's word. */
    public String roleKey(Role held) {
        return "role." + held.name().toLowerCase(Locale.ROOT);
    }

    public Listing<Account> getList() {
        return list;
    }

    /** Those who haven't accepted yet. */
    public List<Invitation> getInvited() {
        return invited;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
