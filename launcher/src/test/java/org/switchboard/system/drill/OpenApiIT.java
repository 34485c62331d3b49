package org.switchboard.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.launcher.server.Distribution;
import org.switchboard.system.ApiClient;
import org.switchboard.system.PlatformUnderTest;
import org.switchboard.system.drill.ApiDescription.Operation;

/** The document says what is deployed, all of it and nothing else, and says it well. */
class OpenApiIT {
    private static final Path KEPT = Path.of("..", "docs", "openapi.json");
    private static final Path WANTED = Path.of("target", "openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.running();
    private static final ApiClient ANYBODY = new ApiClient(PLATFORM);
    private static ApiDescription description;
    private static DeployedApplication application;

    @BeforeAll
    static void read() throws Exception {
        description = new ApiDescription(ANYBODY);
        application = new DeployedApplication(Distribution.find().application());
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void every_endpoint_is_described_and_every_description_has_its_endpoint() throws IOException {
        assertThat(description.operations().stream().map(Operation::key))
                .containsExactlyInAnyOrderElementsOf(deployed().keySet());
    }

    @Test
    void every_parameter_is_described_and_every_description_has_its_parameter() {
        Map<String, Endpoint> deployed = deployed();
        for (Operation operation : description.operations()) {
            Endpoint endpoint = deployed.get(operation.key());
            for (Slot.In in : List.of(Slot.In.PATH, Slot.In.QUERY, Slot.In.HEADER)) {
                Set<String> described = operation.parameters(in.name().toLowerCase(java.util.Locale.ROOT));
                Set<String> known = endpoint.slots().stream()
                        .filter(slot -> slot.in() == in)
                        .map(Slot::name)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (in == Slot.In.HEADER && operation.method().equals("POST") && operation.isSecured()) {
                    // Every POST takes it, by a filter.
                    known.add("Idempotency-Key");
                }
                assertThat(described).as(operation.key() + " " + in).isEqualTo(known);
            }
        }
    }

    @Test
    void every_field_of_a_body_is_described() {
        Map<String, Endpoint> deployed = deployed();
        for (Operation operation : description.operations()) {
            Set<String> fields = deployed.get(operation.key()).slots().stream()
                    .filter(slot -> slot.in() == Slot.In.BODY && !slot.name().equals(RestMetadata.WHOLE_BODY))
                    .map(Slot::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!fields.isEmpty()) {
                assertThat(names(description.body(operation).path("properties")))
                        .as(operation.key())
                        .isEqualTo(fields);
            }
        }
    }

    @Test
    void it_passes_the_lint() {
        List<String> complaints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> open = Recipes.of(application).stream()
                .filter(Recipe::admitsNobody)
                .map(Recipe::key)
                .collect(Collectors.toSet());
        for (Operation operation : description.operations()) {
            DocumentLint lint = new DocumentLint(description, operation, open.contains(operation.key()));
            complaints.addAll(lint.complaints());
            if (!ids.add(operation.node().path("operationId").asText())) {
                complaints.add(operation.key() + ": another has the same operationId");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void it_is_kept_for_who_makes_clients() throws IOException {
        JsonNode wanted = ApiDescription.settled(description.document());
        // To be copied to docs when this test fails.
        Files.writeString(WANTED, JSON.writeValueAsString(wanted) + "\n");

        assertThat(ApiDescription.settled(JSON.readTree(KEPT.toFile())))
                .as("docs/openapi.json; launcher/%s has it as it should be", WANTED)
                .isEqualTo(wanted);
    }

    @Test
    void it_is_shown_on_a_page_that_loads_nothing_from_elsewhere() throws Exception {
        ApiClient.Answer page = ANYBODY.get("/api/docs").expect(200);

        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'");
        assertThat(page.text()).doesNotContain("//");
        for (String part : List.of("swagger-ui.css", "swagger-ui-bundle.js", "docs.js")) {
            assertThat(page.text()).contains("docs/" + part);
            assertThat(ANYBODY.get("/api/docs/" + part).expect(200).body()).isNotEmpty();
        }
        ANYBODY.get("/api/docs/docs.html").expect(404);
        ANYBODY.get("/api/docs/..%2FRestApi.class").expect(404);
    }

    private static Map<String, Endpoint> deployed() {
        Map<String, Endpoint> all = new TreeMap<>();
        for (Endpoint endpoint : application.endpoints()) {
            boolean alias = application.aliases().keySet().stream()
                    .anyMatch(name ->
                            endpoint.path().equals(name) || endpoint.path().startsWith(name + "/"));
            if (!alias) {
                all.put(endpoint.key(), endpoint);
            }
        }
        return all;
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
