package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.spi.voice.Webhooks;
import org.switchboard.spi.voice.kit.SignedDelivery;

class SignatureTest {
    private static final JsonNode VECTORS =
            Fixtures.tree("signature-vectors.json").path("vectors");

    private final Webhooks webhooks = new RetellWebhooks();

    static Stream<Arguments> vectors() {
        return StreamSupport.stream(VECTORS.spliterator(), false)
                .map(vector -> Arguments.of(vector.path("id").asText(), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void answers_as_the_stricter_of_the_official_clients(String id, JsonNode vector) {
        boolean expected = vector.path("valid").asBoolean()
                && vector.path("python_sdk_valid").asBoolean();
        assertThat(verify(
                        vector,
                        List.of(vector.path("header").asText()),
                        vector.path("api_key").asText()))
                .isEqualTo(expected);
    }

    @Test
    void there_are_vectors_of_both_kinds() {
        assertThat(VECTORS).hasSizeGreaterThan(50);
    }

    @Test
    void one_signature_header_is_needed_and_no_more() {
        JsonNode vector = VECTORS.path(0);
        String value = vector.path("header").asText();
        String key = vector.path("api_key").asText();
        assertThat(verify(vector, List.of(value), key)).isTrue();
        assertThat(verify(vector, List.of(value, value), key)).isFalse();
        assertThat(verify(vector, List.of(), key)).isFalse();
    }

    @Test
    void a_time_beyond_the_exact_doubles_is_refused_even_when_it_is_now() {
        Instant last = Instant.ofEpochMilli((1L << 53) - 1);
        assertThat(signedAndVerifiedAt(last)).isTrue();
        assertThat(signedAndVerifiedAt(last.plusMillis(1))).isFalse();
    }

    @Test
    void an_empty_or_missing_key_never_verifies() {
        JsonNode vector = VECTORS.path(0);
        assertThat(verify(vector, List.of(vector.path("header").asText()), "")).isFalse();
        assertThat(webhooks.verify(body(vector), Map.of(), Map.of(), Instant.EPOCH))
                .isFalse();
    }

    private boolean verify(JsonNode vector, List<String> values, String key) {
        return webhooks.verify(
                body(vector),
                Map.of("x-retell-signature", values),
                Map.of(RetellProvider.API_KEY, key),
                Instant.ofEpochMilli(vector.path("now_ms").longValue()));
    }

    private boolean signedAndVerifiedAt(Instant time) {
        SignedDelivery signed = TestSignature.sign(new byte[0], "key", time);
        return webhooks.verify(signed.body(), signed.headers(), Map.of(RetellProvider.API_KEY, "key"), time);
    }

    private static byte[] body(JsonNode vector) {
        byte[] body = vector.path("body").asText().getBytes(StandardCharsets.UTF_8);
        assertThat(body).hasSize(vector.path("body_bytes").intValue());
        return body;
    }
}
