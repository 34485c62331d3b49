package org.switchboard.console.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;

/** The tenant's customers, and the form that adds one. */
@Named
@RequestScoped
public class CustomersPage {
    private Customers customers;
    private Visit visit;
    private List<Account> list;
    private String name;
    private String email;
    private String password;

    protected CustomersPage() {}

    @Inject
    CustomersPage(Customers customers, Visit visit) {
        this.customers = customers;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        list = customers.list(visit.context());
    }

    /** Makes an account that can sign in at once. */
    public void create() {
        if (Problems.told(() -> customers.create(visit.context(), name, email, password))) {
            Faces.redirect(visit.getBase() + "/customers");
        }
    }

    public List<Account> getList() {
        return list;
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
