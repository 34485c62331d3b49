package org.switchboard.console.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;
import org.switchboard.core.member.Invitation;
import org.switchboard.core.member.InviteMembers;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.usage.FindUsage;

/** The tenant's customers with what they used this month, those who are invited, and the form that adds one. */
@Named
@RequestScoped
public class CustomersPage {
    private Customers customers;
    private InviteMembers inviteMembers;
    private FindUsage findUsage;
    private Visit visit;
    private Words words;
    private Clock clock;
    private CustomerUse use;
    private Listing<Account> list;
    private List<Invitation> invited;
    private String name;
    private String email;
    private String password;

    protected CustomersPage() {}

    @Inject
    CustomersPage(
            Customers customers,
            InviteMembers inviteMembers,
            FindUsage findUsage,
            Visit visit,
            Words words,
            Clock clock) {
        this.customers = customers;
        this.inviteMembers = inviteMembers;
        this.findUsage = findUsage;
        this.visit = visit;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        visit.together(this::find);
        invited = inviteMembers.list(visit.context()).stream()
                .filter(invitation -> invitation.guest().role() == Role.CUSTOMER)
                .toList();
    }

    private void find() {
        use = CustomerUse.of(findUsage, visit.context(), clock);
        list = listing(Listing.of(customers.list(visit.context())), use);
    }

    /** Makes an account that can sign in at once; without a password, invites them to choose one. */
    public void create() {
        if (password == null) {
            finish(() -> inviteMembers.invite(visit.context(), email, name, Role.CUSTOMER), "members.invited");
        } else {
            finish(() -> customers.create(visit.context(), name, email, password), "customers.added");
        }
    }

    static Listing<Account> listing(Listing<Account> all, CustomerUse use) {
        return all.search(person -> person.name() + " " + person.email().value())
                .sort("name", Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
                .sort("calls", Comparator.comparing(person -> use.calls(person.id())))
                .sort("since", Comparator.comparing(Account::createdAt));
    }

    /** Takes an invitation back. */
    public void withdraw() {
        finish(() -> inviteMembers.withdraw(visit.context(), Listing.pressed()), "members.withdrawn");
    }

    private void finish(Runnable useCase, String done) {
        if (Problems.told(useCase)) {
            Toasts.show(words.say(done));
            Faces.redirect(visit.getBase() + "/customers");
        }
    }

    public Listing<Account> getList() {
        return list;
    }

    public CustomerUse getUse() {
        return use;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
