package org.switchboard.console.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.tenant.CreateTenant;

/** The form that adds a tenant with its first administrator. */
@Named
@RequestScoped
public class NewTenantPage {
    private CreateTenant createTenant;
    private Visit visit;
    private String name;
    private String slug;
    private String adminName;
    private String adminEmail;
    private String adminPassword;

    protected NewTenantPage() {}

    @Inject
    NewTenantPage(CreateTenant createTenant, Visit visit) {
        this.createTenant = createTenant;
        this.visit = visit;
    }

    /** Registers the tenant; setting it up goes on by itself, so the list shows how far it is. */
    public void create() {
        if (Problems.told(() -> createTenant.create(
                new CreateTenant.Request(name, slug, adminEmail, adminName, adminPassword), visit.user()))) {
            Faces.redirect("/console/platform/tenants");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getAdminName() {
        return adminName;
    }

    public void setAdminName(String adminName) {
        this.adminName = adminName;
    }

    public String getAdminEmail() {
        return adminEmail;
    }

    public void setAdminEmail(String adminEmail) {
        this.adminEmail = adminEmail;
    }

    public String getAdminPassword() {
        return adminPassword;
    }

    public void setAdminPassword(String adminPassword) {
        this.adminPassword = adminPassword;
    }
}
