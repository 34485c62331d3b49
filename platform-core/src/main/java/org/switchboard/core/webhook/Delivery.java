package org.switchboard.core.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Webhooks.Routing;

/**
 * A verified delivery.
 *
 * @param body the raw bytes that were signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Delivery(
        TenantSchema schema,
        UUID id,
        String provider,
        String deduplicationKey,
        String event,
        Optional<String> agent,
        Optional<String> call,
        byte[] body,
        Instant receivedAt) {

    static Delivery of(TenantSchema schema, UUID id, ProviderId provider, Routing routing, byte[] body, Instant now) {
        return new Delivery(
                schema,
                id,
                provider.value(),
                routing.deduplicationKey(),
                routing.event(),
                routing.agent().map(ProviderAgentId::value),
                routing.call().map(ProviderCallId::value),
                body,
                now);
    }

    /** Nothing of the body. */
    @Override
    public String toString() {
        return "Delivery[" + id + " " + event + "]";
    }
}
