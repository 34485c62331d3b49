package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.InboundAnswer;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Webhooks;
import org.switchboard.spi.voice.Webhooks.Routing;

/** What the host relies on in every provider's {@link Webhooks}. The subclass supplies signed samples. */
public abstract class WebhooksContract {

    /** The provider. */
    protected abstract VoiceProvider provider();

    /** The credentials that the samples are signed with. */
    protected abstract Map<String, String> credentials();

    /** Two or more different events, the more kinds the better, small ones among them. */
    protected abstract List<SignedDelivery> deliveries();

    /** When the samples were signed. */
    protected abstract Instant signedAt();

    @Test
    void each_sample_is_verified_at_the_time_of_its_signature() {
        assertThat(deliveries())
                .hasSizeGreaterThan(1)
                .allSatisfy(sample -> assertThat(verify(sample.body(), sample.headers(), signedAt()))
                        .isTrue());
    }

    @Test
    void routing_and_parsing_agree() {
        assertThat(deliveries()).allSatisfy(sample -> {
            Routing routing = route(sample);
            VoiceEvent event = webhooks().parse(sample.body());
            assertThat(event.name()).isEqualTo(routing.event());
            if (event instanceof VoiceEvent.CallReported reported) {
                assertThat(routing.call()).contains(reported.call().id());
                assertThat(routing.agent()).contains(reported.call().agent());
            }
        });
    }

    @Test
    void the_same_event_has_the_same_key_and_another_event_another() {
        assertThat(deliveries())
                .allSatisfy(sample -> assertThat(route(sample).deduplicationKey())
                        .isEqualTo(route(sample).deduplicationKey()));
        assertThat(deliveries())
                .extracting(sample -> route(sample).deduplicationKey())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_changed_bit_of_the_body_is_refused() {
        SignedDelivery sample = smallest();
        byte[] body = sample.body();
        for (int bit = 0; bit < body.length * Byte.SIZE; bit++) {
            flip(body, bit);
            assertThat(verify(body, sample.headers(), signedAt()))
                    .as("bit %s", bit)
                    .isFalse();
            flip(body, bit);
        }
    }

    @Test
    void every_changed_bit_of_the_signature_is_refused() {
        SignedDelivery sample = smallest();
        signatureHeaders(sample).forEach(name -> {
            byte[] value = sample.headers().get(name).get(0).getBytes(StandardCharsets.ISO_8859_1);
            for (int bit = 0; bit < value.length * Byte.SIZE; bit++) {
                flip(value, bit);
                List<String> flipped = List.of(new String(value, StandardCharsets.ISO_8859_1));
                assertThat(verify(sample.body(), with(sample, name, flipped), signedAt()))
                        .as("%s, bit %s", name, bit)
                        .isFalse();
                flip(value, bit);
            }
        });
    }

    @Test
    void a_missing_doubled_or_empty_signature_is_refused() {
        SignedDelivery sample = smallest();
        assertThat(signatureHeaders(sample)).isNotEmpty().allSatisfy(name -> {
            String value = sample.headers().get(name).get(0);
            assertThat(verify(sample.body(), with(sample, name, List.of()), signedAt()))
                    .isFalse();
            assertThat(verify(sample.body(), with(sample, name, List.of("")), signedAt()))
                    .isFalse();
            assertThat(verify(sample.body(), with(sample, name, List.of(value, value)), signedAt()))
                    .isFalse();
        });
        assertThat(verify(sample.body(), Map.of(), signedAt())).isFalse();
    }

    @Test
    void an_old_signature_and_one_of_the_future_are_refused() {
        SignedDelivery sample = smallest();
        assertThat(verify(sample.body(), sample.headers(), signedAt().plus(Duration.ofHours(1))))
                .isFalse();
        assertThat(verify(sample.body(), sample.headers(), signedAt().minus(Duration.ofHours(1))))
                .isFalse();
    }

    @Test
    void another_accounts_credentials_verify_nothing() {
        SignedDelivery sample = smallest();
        Map<String, String> others = new HashMap<>(credentials());
        others.replaceAll((name, value) -> value + "x");
        Map<String, String> empty = new HashMap<>(credentials());
        empty.replaceAll((name, value) -> "");
        for (Map<String, String> wrong : List.of(others, empty, Map.<String, String>of())) {
            assertThat(webhooks().verify(sample.body(), sample.headers(), wrong, signedAt()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{}", "[]", "null", "7", "\"text\"", "<xml/>", "\u0000\uffff", "{\"event\":{}}"})
    void nonsense_is_no_delivery_and_cannot_be_parsed(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        assertThat(webhooks().route(body)).isEmpty();
        assertThat(catchThrowable(() -> webhooks().parse(body)))
                .isInstanceOfSatisfying(
                        VoiceException.class, e -> assertThat(e.code()).isEqualTo(VoiceException.Code.PROTOCOL));
    }

    @Test
    void a_sample_cut_short_anywhere_does_no_harm() {
        byte[] body = smallest().body();
        int lastByte =
                new String(body, StandardCharsets.ISO_8859_1).stripTrailing().length();
        for (int length = 0; length < lastByte; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            assertThat(webhooks().route(cut)).isEqualTo(Optional.empty());
            assertThat(catchThrowable(() -> webhooks().parse(cut))).isInstanceOf(VoiceException.class);
        }
    }

    @Test
    void each_answer_to_a_ring_says_what_it_should() {
        assumeTrue(webhooks() instanceof InboundWebhooks, "the provider doesn't ask");
        InboundWebhooks inbound = (InboundWebhooks) webhooks();
        String taken = new String(
                inbound.answer(new InboundAnswer.Take(
                        Optional.of(new ProviderAgentId("agent_kit")),
                        Map.of("caller", "Ann"),
                        Optional.of("ref-kit"),
                        Map.of("shift", "late"))),
                StandardCharsets.UTF_8);
        assertThat(taken).startsWith("{").contains("agent_kit", "caller", "Ann", "ref-kit", "shift", "late");
        String rejected = new String(inbound.answer(new InboundAnswer.Reject()), StandardCharsets.UTF_8);
        String bare = new String(
                inbound.answer(new InboundAnswer.Take(Optional.empty(), Map.of(), Optional.empty(), Map.of())),
                StandardCharsets.UTF_8);
        assertThat(rejected).startsWith("{").isNotEqualTo(bare);
    }

    @Test
    void a_provider_that_asks_is_understood_when_it_does() {
        assumeTrue(webhooks() instanceof InboundWebhooks, "the provider doesn't ask");
        assertThat(deliveries())
                .as("one delivery that asks what to do with a ringing call")
                .anySatisfy(sample -> {
                    assertThat(webhooks().parse(sample.body()))
                            .isInstanceOfSatisfying(VoiceEvent.InboundRinging.class, ring -> {
                                assertThat(route(sample).number()).contains(ring.to());
                                assertThat(route(sample).agent()).isEqualTo(ring.agent());
                                assertThat(route(sample).call()).isEqualTo(ring.call());
                            });
                });
    }

    private Webhooks webhooks() {
        return provider().webhooks().orElseThrow();
    }

    private Routing route(SignedDelivery sample) {
        return webhooks().route(sample.body()).orElseThrow();
    }

    private boolean verify(byte[] body, Map<String, List<String>> headers, Instant now) {
        return webhooks().verify(body, headers, credentials(), now);
    }

    private SignedDelivery smallest() {
        return deliveries().stream()
                .min(Comparator.comparingInt(sample -> sample.body().length))
                .orElseThrow();
    }

    /** Those without which the sample isn't verified. */
    private List<String> signatureHeaders(SignedDelivery sample) {
        return sample.headers().keySet().stream()
                .filter(name -> !verify(sample.body(), with(sample, name, List.of()), signedAt()))
                .toList();
    }

    private static Map<String, List<String>> with(SignedDelivery sample, String name, List<String> values) {
        Map<String, List<String>> headers = new HashMap<>(sample.headers());
        headers.put(name, values);
        return headers;
    }

    private static void flip(byte[] bytes, int bit) {
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
}
