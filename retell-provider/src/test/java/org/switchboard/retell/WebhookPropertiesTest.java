package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.switchboard.spi.voice.VoiceException;

class WebhookPropertiesTest {
    private static final Instant NOW = Instant.ofEpochMilli(1763748057300L);
    private static final Map<String, String> CREDENTIALS = Map.of(RetellProvider.API_KEY, "key_0123456789");
    private static final List<byte[]> SEEDS = List.of(
            Fixtures.bytes("webhook.call_analyzed.dial_no_answer.json"),
            Fixtures.bytes("webhook.transfer_started.json"),
            Fixtures.bytes("webhook.call_inbound.request.json"),
            Fixtures.bytes("webhook.transcript_updated.json"));

    private final RetellWebhooks webhooks = new RetellWebhooks();

    @Property(tries = 2000)
    void nothing_but_a_voice_exception_is_thrown_on_arbitrary_bytes(@ForAll byte[] body) {
        survives(body);
    }

    @Property(tries = 3000)
    void nothing_but_a_voice_exception_is_thrown_on_mutated_deliveries(@ForAll("mutated") byte[] body) {
        survives(body);
    }

    @Property(tries = 2000)
    void any_header_is_answered(@ForAll String header, @ForAll byte[] body) {
        assertThat(verify(body, header)).isFalse();
    }

    @Provide
    Arbitrary<byte[]> mutated() {
        Arbitrary<byte[]> splice = Arbitraries.of(
                        "null", "{}", "[]", "\"\"", "1e9999", "-1", "\\u0000", "}", ",", "true")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Combinators.combine(
                        Arbitraries.of(SEEDS),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(0, 40),
                        splice)
                .as(WebhookPropertiesTest::replaced);
    }

    private static byte[] replaced(byte[] seed, int from, int length, byte[] by) {
        int start = from % seed.length;
        int end = Math.min(seed.length, start + length);
        byte[] result = Arrays.copyOf(seed, start + by.length + seed.length - end);
        System.arraycopy(by, 0, result, start, by.length);
        System.arraycopy(seed, end, result, start + by.length, seed.length - end);
        return result;
    }

    private void survives(byte[] body) {
        webhooks.route(body);
        assertThat(verify(body, "v=1763748057300,d=" + "0".repeat(64))).isFalse();
        try {
            assertThat(webhooks.parse(body)).isNotNull();
        } catch (VoiceException e) {
            assertThat(e.code()).isEqualTo(VoiceException.Code.PROTOCOL);
        }
    }

    private boolean verify(byte[] body, String header) {
        return webhooks.verify(body, Map.of("x-retell-signature", List.of(header)), CREDENTIALS, NOW);
    }
}
