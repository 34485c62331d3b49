package org.switchboard.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.switchboard.system.ApiClient;
import org.switchboard.system.PlatformUnderTest;
import org.switchboard.system.TenantUnderTest;
import org.switchboard.system.drill.ApiDescription.Operation;

/**
 * What the document describes, called with what it doesn't: wrong types, huge, deep, strange and foreign values. Nothing fails
 * unexpectedly, nothing tells how it works inside, and every status is one that the document knows. {@code -Dfuzz.rounds} and
 * {@code -Dfuzz.seed} ask for more and for other values.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FuzzIT {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 8);
    private static final long SEED = Long.getLong("fuzz.seed", 20261122);
    // So that halves of characters can be sent, too.
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");
    private static final Pattern INNARDS =
            Pattern.compile("Exception|\\bat (org|java|jakarta|com)\\.|SQLState", Pattern.CASE_INSENSITIVE);
    // They'd end what the other tests work with.
    private static final Set<String> LEFT_ALONE = Set.of(
            "POST auth/signout",
            "POST auth/password",
            "POST platform/signing-keys/rotate",
            "POST platform/migrations/pause",
            // Its answers go on.
            "GET events");
    private static final Set<Integer> ELSEWHERE = Set.of(400, 403, 404, 405);
    private static final Pattern ODD = Pattern.compile("%2F|%5C|%00");

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final List<String> findings = new ArrayList<>();
    private ApiDescription description;
    private ApiClient admin;
    private ApiClient operator;
    private Hostility hostility;
    private int requests;

    @BeforeAll
    void prepare() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        TenantUnderTest other = new TenantUnderTest(platform);
        description = new ApiDescription(new ApiClient(platform));
        admin = tenant.admin();
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        hostility =
                new Hostility(SEED, List.of(tenant.agentId(), other.agentId(), tenant.slug(), other.providerAgentId()));
    }

    @Test
    void nothing_fails_unexpectedly_or_tells_how_it_works_inside() throws Exception {
        for (Operation operation : description.operations()) {
            if (!LEFT_ALONE.contains(operation.key())) {
                ApiClient caller = operation.path().startsWith("platform/") ? operator : admin;
                for (int round = 0; round < ROUNDS; round++) {
                    attack(caller, operation);
                }
            }
        }

        System.out.println("fuzz: " + requests + " requests, seed " + SEED);
        assertThat(findings).isEmpty();
    }

    @Test
    void addresses_and_headers_that_are_none_are_refused() throws Exception {
        List<String> addresses = List.of(
                "/api/agents/%zz",
                "/api/agents?limit=%zz",
                "/api/agents/%00",
                "/api//agents",
                "/api/",
                "/api/agents;a=b/x",
                "/api/numbers?" + "a=b&".repeat(500),
                "/api/connections/%C0%AE",
                "/api/recordings/%F0%9F%98%80");
        for (String address : addresses) {
            judge("GET " + address, RawRequest.send(platform.baseUri(), "GET " + address, "Host: localhost"));
        }
        for (String header : List.of(
                "Accept: x",
                "Accept: */*;q=x",
                "Content-Type: x",
                "Authorization: Bearer",
                "Authorization: Bearer a.b.c",
                "Authorization: Basic YTpi",
                "Range: bytes=9-1",
                "Content-Length: -1",
                "Transfer-Encoding: x",
                "Expect: x",
                "If-Match: \"",
                "Accept-Language: " + "x,".repeat(500))) {
            judge(
                    "GET jwks " + header,
                    RawRequest.send(platform.baseUri(), "GET /api/auth/jwks.json", "Host: localhost", header));
        }
        for (String method : List.of("TRACE", "OPTIONS", "PROPFIND", "HEAD")) {
            judge(method, RawRequest.send(platform.baseUri(), method + " /api/agents", "Host: localhost"));
        }
        assertThat(findings).isEmpty();
    }

    private void attack(ApiClient caller, Operation operation) throws Exception {
        StringBuilder path = new StringBuilder("/api/");
        Matcher names = NAME.matcher(operation.path());
        while (names.find()) {
            names.appendReplacement(path, Matcher.quoteReplacement(hostility.text()));
        }
        names.appendTail(path);
        String glue = "?";
        for (String name : operation.parameters("query")) {
            if (hostility.sometimes(2)) {
                path.append(glue).append(name).append('=').append(hostility.text());
                glue = "&";
            }
        }
        JsonNode schema = description.body(operation);
        boolean takesBody = operation.node().has("requestBody");
        byte[] body = takesBody ? body(schema) : new byte[0];
        ApiClient.Answer answer = caller.send(
                operation.method(),
                path.toString(),
                takesBody ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody(),
                takesBody ? "application/json" : null);
        String said = answer.text();
        String what = operation.key() + " at " + path + " with " + shortened(new String(body, StandardCharsets.UTF_8));
        // Some addresses the server itself takes for others, or for none, before it looks whose they are.
        boolean looksOdd =
                ELSEWHERE.contains(answer.status()) && ODD.matcher(path).find();
        judge(what, answer.status(), looksOdd ? "" : said);
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json");
        if (answer.status() >= 400 && !problem && !looksOdd) {
            findings.add(what + ": " + answer.status() + " isn't a problem but " + shortened(said));
        }
        if (!looksOdd && !operation.statuses().contains(Integer.toString(answer.status()))) {
            findings.add(what + ": status " + answer.status() + " isn't described");
        }
    }

    /** Mostly an object with the right names and some wrong values, sometimes something else. */
    private byte[] body(JsonNode schema) throws Exception {
        if (hostility.sometimes(8)) {
            return JSON.writeValueAsString(hostility.value()).getBytes(StandardCharsets.UTF_8);
        }
        if (hostility.sometimes(12)) {
            return "{\"a\":[{".getBytes(StandardCharsets.UTF_8);
        }
        ObjectNode body = JSON.createObjectNode();
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (!hostility.sometimes(4)) {
                body.set(name, hostility.value());
            }
        });
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private void judge(String what, RawRequest.Answer answer) {
        judge(what, answer.status(), answer.text());
    }

    private void judge(String what, int status, String said) {
        requests++;
        if (status >= 500) {
            findings.add(what + ": " + status + " " + shortened(said));
        }
        if (status >= 400 && INNARDS.matcher(said).find()) {
            findings.add(what + ": tells " + shortened(said));
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
