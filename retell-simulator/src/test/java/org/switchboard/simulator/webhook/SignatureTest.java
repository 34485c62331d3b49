package org.switchboard.simulator.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.simulator.http.Json;

class SignatureTest {
    @ParameterizedTest
    @MethodSource("validVectors")
    void makes_the_digest_that_the_official_client_accepts(JsonNode vector) {
        String header = vector.path("header").asText().toLowerCase(Locale.ROOT);
        String canonical = header.replaceFirst("v=0*", "v=");
        assertThat(Signature.sign(
                        vector.path("body").asText().getBytes(UTF_8),
                        vector.path("api_key").asText(),
                        vector.path("signed_timestamp_ms").asLong()))
                .isEqualTo(canonical);
    }

    static Stream<JsonNode> validVectors() {
        return Json.resource("/retell/signature-vectors.json")
                .path("vectors")
                .valueStream()
                .filter(vector -> vector.path("valid").asBoolean());
    }
}
