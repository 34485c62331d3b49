package org.switchboard.retell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.kit.SignedDelivery;
import org.switchboard.spi.voice.kit.WebhooksContract;

class RetellWebhooksKeepTheContractTest extends WebhooksContract {
    private static final Instant SIGNED_AT = Instant.ofEpochMilli(1763748057300L);
    private static final String KEY = "key_0123456789";
    private static final List<SignedDelivery> DELIVERIES = Stream.of(
                    "webhook.call_inbound.request.json",
                    "webhook.call_started.json",
                    "webhook.transcript_updated.json",
                    "webhook.transfer_started.json",
                    "webhook.call_ended.json",
                    "webhook.call_ended.dial_no_answer.json",
                    "webhook.call_analyzed.json",
                    "webhook.call_analyzed.dial_no_answer.json")
            .map(Fixtures::bytes)
            .map(body -> TestSignature.sign(body, KEY, SIGNED_AT))
            .toList();

    @Override
    protected VoiceProvider provider() {
        return new RetellProvider();
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of(RetellProvider.API_KEY, KEY);
    }

    @Override
    protected List<SignedDelivery> deliveries() {
        return DELIVERIES;
    }

    @Override
    protected Instant signedAt() {
        return SIGNED_AT;
    }
}
