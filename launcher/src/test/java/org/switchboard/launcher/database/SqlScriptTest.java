package org.switchboard.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void splits_at_semicolons_that_end_a_line() {
        assertThat(statements("SELECT 1;\nSELECT\n  2;  \n\nSELECT 3"))
                .containsExactly("SELECT 1", "SELECT\n  2", "SELECT 3");
    }

    @Test
    void keeps_a_block_whose_inner_semicolons_do_not_end_a_line_in_one_piece() {
        assertThat(statements("DO $$ BEGIN\n  IF true THEN NULL; END IF; END\n$$;\n"))
                .hasSize(1);
    }

    @Test
    void leaves_comments_out() {
        assertThat(statements("-- first;\nSELECT 1;\n  -- second;\n")).containsExactly("SELECT 1");
    }

    @Test
    void quotes_the_values_of_variables() {
        SqlScript script = SqlScript.of("ALTER ROLE r PASSWORD :'password';", Map.of("password", "o'no"));

        assertThat(script.statements()).containsExactly("ALTER ROLE r PASSWORD 'o''no'");
    }

    @Test
    void leaves_no_variable_in_the_real_scripts() {
        SqlScript roles = SqlScript.ofResource("db/roles.sql", Map.of("owner_password", "a", "app_password", "b"));
        SqlScript database = SqlScript.ofResource("db/roles-database.sql", Map.of());

        assertThat(roles.statements()).isNotEmpty().noneMatch(statement -> statement.contains(":'"));
        assertThat(database.statements()).isNotEmpty().noneMatch(statement -> statement.contains(":'"));
    }

    private static List<String> statements(String text) {
        return SqlScript.of(text, Map.of()).statements();
    }
}
