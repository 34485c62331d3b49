package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How to reach the database. The application's own pool is defined in the WAR from the same keys. */
@ApplicationScoped
public class DatabaseConfig {
    private final String url;
    private final String ownerUser;
    private final String ownerPassword;

    protected DatabaseConfig() {
        this("", "", "");
    }

    @Inject
    public DatabaseConfig(
            @ConfigProperty(name = "switchboard.db.url") String url,
            @ConfigProperty(name = "switchboard.db.owner-user", defaultValue = "switchboard_owner") String ownerUser,
            @ConfigProperty(name = "switchboard.db.owner-password") String ownerPassword) {
        this.url = url;
        this.ownerUser = ownerUser;
        this.ownerPassword = ownerPassword;
    }

    /** JDBC URL of database {@code switchboard}. */
    public String url() {
        return url;
    }

    /** Login that owns schemas and tables. */
    public String ownerUser() {
        return ownerUser;
    }

    /** Its password. */
    String ownerPassword() {
        return ownerPassword;
    }
}
