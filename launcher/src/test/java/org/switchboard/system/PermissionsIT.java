package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every cell of docs/permissions.md over HTTP: who may, may; who may not is refused, whoever made them a member. */
class PermissionsIT {
    private static final Path TABLE = Path.of("../docs/permissions.md");
    private static final String MISSING = "00000000-0000-7000-8000-000000000000";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    /** A row of the table. */
    private record Row(String path, String method, boolean everybody, List<Boolean> cells) {
        static Row of(String line) {
            String[] parts = line.split("\\s*\\|\\s*");
            String[] operation = parts[1].replace("`", "").split(" ");
            List<Boolean> cells = Stream.of(parts).skip(3).map("yes"::equals).toList();
            return new Row(operation[0], operation[1], parts[2].equals("everybody"), cells);
        }
    }

    /** Somebody, and the column that is theirs; -1: signed in nowhere. */
    private record Somebody(String token, int column) {}

    @TestFactory
    Stream<DynamicTest> may_call_exactly_what_the_table_says() throws Exception {
        List<Row> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Row::of)
                // Signing out ends what the others are done with.
                .sorted(Comparator.comparing(row -> row.path().endsWith("signout")))
                .toList();
        assertThat(rows).hasSizeGreaterThan(100);
        Map<String, Somebody> people = people();
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> check(row, people)));
    }

    private Map<String, Somebody> people() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        MailUnderTest mail = new MailUnderTest(platform);
        String domain = "@" + tenant.slug() + ".example";
        tenant.admin()
                .post(
                        "/api/customers",
                        Map.of("name", "Cora", "email", "cora" + domain, "password", TenantUnderTest.PASSWORD))
                .expect(201);
        ApiClient admin = mail.invited(tenant.admin(), "ada" + domain, "TENANT_ADMIN");
        mail.invited(admin, "ida" + domain, "CUSTOMER");
        Map<String, Somebody> people = new LinkedHashMap<>();
        people.put("nobody", new Somebody("", -1));
        people.put("platform admin", new Somebody(token("platform@demo.com", "platform123"), 0));
        people.put("owner", new Somebody(token(tenant.adminEmail(), TenantUnderTest.PASSWORD), 1));
        people.put("invited admin", new Somebody(token("ada" + domain, TenantUnderTest.PASSWORD), 1));
        people.put("customer", new Somebody(token("cora" + domain, TenantUnderTest.PASSWORD), 2));
        people.put("invited customer", new Somebody(token("ida" + domain, TenantUnderTest.PASSWORD), 2));
        people.put("API key", new Somebody(key(admin), 3));
        return people;
    }

    private String token(String email, String password) throws Exception {
        return new ApiClient(platform)
                .post("/api/auth/signin", Map.of("email", email, "password", password))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** With all scopes that there are: the refusal of none tells them. */
    private static String key(ApiClient admin) throws Exception {
        String possible = admin.post("/api/api-keys", Map.of("name", "Everything", "scopes", List.of("nothing")))
                .expect(400)
                .json()
                .path("detail")
                .asText()
                .replaceAll("^.* of |\\.$", "");
        return admin.post("/api/api-keys", Map.of("name", "Everything", "scopes", List.of(possible.split(", "))))
                .expect(201)
                .json()
                .path("key")
                .asText();
    }

    private void check(Row row, Map<String, Somebody> people) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Somebody> person : people.entrySet()) {
            String answer = call(row, person.getValue());
            if (!expected(row, person.getValue().column(), answer)) {
                wrong.add(person.getKey() + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean expected(Row row, int column, String answer) {
        boolean refused = answer.startsWith("401") || answer.contains(":forbidden\"");
        if (row.everybody()) {
            return !answer.contains(":forbidden\"");
        }
        if (column < 0) {
            return answer.startsWith("401");
        }
        return row.cells().get(column) ? !refused : answer.startsWith("403") && refused;
    }

    /** With ids of nothing and an empty body, so that what is permitted does nothing. */
    private String call(Row row, Somebody person) throws Exception {
        String path = row.path().replaceAll("\\{(provider|token)}", "nobodys").replaceAll("\\{\\w+}", MISSING);
        HttpRequest.Builder request = HttpRequest.newBuilder(platform.uri("/api/" + path));
        if (row.method().equals("GET") || row.method().equals("DELETE")) {
            request.method(row.method(), BodyPublishers.noBody());
        } else {
            request.method(row.method(), BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
        }
        if (!person.token().isEmpty()) {
            request.header("Authorization", "Bearer " + person.token());
        }
        HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        // Some answers go on for ever; refusals don't.
        try (InputStream body = answer.body()) {
            String text = answer.statusCode() < 400 ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return answer.statusCode() + " " + text;
        }
    }
}
