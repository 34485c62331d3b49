package org.switchboard.core.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Refuses to serve with a login role that could read a tenant without taking on its role: then the switch would be
 * decoration.
 */
@ApplicationScoped
public class LoginRoleCheck {
    private static final String POWERS = """
            SELECT r.rolsuper, r.rolbypassrls, r.rolinherit, r.rolcreaterole,
                   EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relowner = r.oid) AS owns_table,
                   EXISTS (SELECT FROM pg_catalog.pg_auth_members m
                            WHERE m.member = r.oid AND m.inherit_option) AS inherits_member,
                   EXISTS (SELECT FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles g ON g.oid = m.roleid
                            WHERE m.member = r.oid AND g.rolname !~ '^t_[a-z2-7]{12}$') AS member_of_others,
                   current_setting('search_path') AS search_path
              FROM pg_catalog.pg_roles r WHERE r.rolname = current_user""";

    @Resource(lookup = "java:app/jdbc/switchboard")
    DataSource source;

    /** @throws IllegalStateException naming the power that the login role has and must not have */
    public void verify() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet powers = statement.executeQuery(POWERS)) {
            powers.next();
            refuse(powers.getBoolean("rolsuper"), "is a superuser");
            refuse(powers.getBoolean("rolbypassrls"), "bypasses row level security");
            refuse(powers.getBoolean("rolcreaterole"), "may create roles");
            refuse(powers.getBoolean("rolinherit"), "inherits the rights of the roles it is a member of");
            refuse(powers.getBoolean("inherits_member"), "inherits the rights of a role it was granted");
            refuse(powers.getBoolean("member_of_others"), "may take on a role that is no tenant's");
            refuse(powers.getBoolean("owns_table"), "owns a table");
            refuse(!"\"$user\"".equals(powers.getString("search_path")), "has another search_path than \"$user\"");
        } catch (SQLException e) {
            throw new IllegalStateException("can't reach the database: check switchboard.db.url, user and password", e);
        }
    }

    private static void refuse(boolean tooPowerful, String what) {
        if (tooPowerful) {
            throw new IllegalStateException("the login role (switchboard.db.user) " + what
                    + "; create it with db/roles.sql: tenants are separated by roles");
        }
    }
}
