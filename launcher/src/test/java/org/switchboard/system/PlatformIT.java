package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the launcher promises about the parts it starts. */
class PlatformIT {

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @Nested
    class TheServer {

        @Test
        void leads_from_the_root_to_sign_in() throws Exception {
            HttpResponse<String> answer = get("/");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/console/sign-in"));
        }

        @Test
        void does_not_tell_what_it_is() throws Exception {
            assertThat(get("/health/ready").headers().map()).doesNotContainKeys("Server", "X-Powered-By");
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(platform.uri(path)).build(), BodyHandlers.ofString());
        }
    }

    @Nested
    class TheDatabase {

        @Test
        void is_durable() throws SQLException {
            assertThat(query("SHOW fsync")).containsExactly("on");
            assertThat(query("SHOW synchronous_commit")).containsExactly("on");
            assertThat(query("SHOW full_page_writes")).containsExactly("on");
        }

        @Test
        void lets_nobody_in_without_a_password() throws SQLException {
            assertThat(query("SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
        }

        @Test
        void gives_the_login_role_no_power() throws SQLException {
            assertThat(query(
                            "SELECT rolname FROM pg_roles WHERE rolname = 'switchboard_app' AND NOT (rolsuper OR rolinherit"
                                    + " OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)"))
                    .containsExactly("switchboard_app");
        }

        @Test
        void lets_nobody_create_in_schema_public() throws SQLException {
            assertThat(query("SELECT r FROM unnest(ARRAY['switchboard_app', 'switchboard_owner']) r"
                            + " WHERE has_schema_privilege(r, 'public', 'CREATE')"))
                    .isEmpty();
        }

        private List<String> query(String sql) throws SQLException {
            try (Connection connection = platform.connectAsSuperuser();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
                return result;
            }
        }
    }
}
