package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.core.it.TestDatabase;

class LoginRoleCheckIT {
    private static final String SAFE = "LOGIN PASSWORD 'x' NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOINHERIT";

    @Test
    void the_role_that_our_script_makes_passes() {
        assertThatCode(() -> verify("switchboard_app", TestDatabase.APP_PASSWORD))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERUSER, is a superuser",
        "BYPASSRLS, bypasses row level security",
        "CREATEROLE, may create roles",
        "INHERIT, inherits the rights of the roles it is a member of"
    })
    void a_too_powerful_role_is_refused_by_its_power(String power, String told) throws SQLException {
        String role = login("too_powerful_" + power.toLowerCase(java.util.Locale.ROOT), "ALTER ROLE %s " + power);
        assertRefused(role, told);
    }

    @Test
    void a_role_that_was_granted_another_with_its_rights_is_refused() throws SQLException {
        assertRefused(
                login("grantee", "GRANT pg_read_all_data TO %s WITH INHERIT TRUE"),
                "inherits the rights of a role it was granted");
    }

    @Test
    void a_role_that_may_take_on_the_owner_is_refused() throws SQLException {
        assertRefused(
                login("climber", "GRANT switchboard_owner TO %s WITH INHERIT FALSE, SET TRUE"),
                "may take on a role that is no tenant's");
    }

    @Test
    void a_role_that_owns_a_table_is_refused() throws SQLException {
        assertRefused(
                login(
                        "possessor",
                        "CREATE SCHEMA possessions CREATE TABLE thing (id int)",
                        "ALTER TABLE possessions.thing OWNER TO %s"),
                "owns a table");
    }

    @Test
    void a_role_with_another_search_path_is_refused() throws SQLException {
        assertRefused(login("stray", "ALTER ROLE %s SET search_path = \"$user\", public"), "has another search_path");
        assertRefused(login("default_path", "ALTER ROLE %s RESET search_path"), "has another search_path");
    }

    @Test
    void an_unreachable_database_is_told_by_its_keys() {
        assertThatIllegalStateException()
                .isThrownBy(() -> verify("nobody_of_this_name", "x"))
                .withMessageContaining("switchboard.db.url");
    }

    private static void assertRefused(String role, String told) {
        assertThatIllegalStateException()
                .isThrownBy(() -> verify(role, "x"))
                .withMessageContaining("switchboard.db.user")
                .withMessageContaining(told);
    }

    private static void verify(String user, String password) {
        LoginRoleCheck check = new LoginRoleCheck();
        check.source = TestDatabase.as(user, password);
        check.verify();
    }

    /** A login like the script's, then changed. */
    private static String login(String name, String... changes) throws SQLException {
        TestDatabase.asSuperuser(
                "CREATE ROLE " + name + " " + SAFE,
                "GRANT CONNECT ON DATABASE switchboard TO " + name,
                "ALTER ROLE " + name + " SET search_path = \"$user\"");
        for (String change : List.of(changes)) {
            TestDatabase.asSuperuser(change.formatted(name));
        }
        return name;
    }
}
