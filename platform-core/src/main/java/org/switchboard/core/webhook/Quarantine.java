package org.switchboard.core.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Webhooks.Routing;

/** Keeps well-formed deliveries that no tenant could be found for; the newest {@value #KEPT} only, for anybody may send them. */
@ApplicationScoped
@Transactional
public class Quarantine {
    private static final int KEPT = 1000;

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    void keep(ProviderId provider, Routing routing, byte[] body, Map<String, List<String>> headers, Instant now) {
        platform.createNativeQuery("INSERT INTO platform.webhook_quarantine"
                        + " (id, provider, event, agent_id, headers, body, received_at)"
                        + " VALUES (?, ?, ?, ?, to_jsonb(CAST(? AS text)), ?, ?)")
                .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                .setParameter(2, provider.value())
                .setParameter(3, routing.event())
                .setParameter(4, routing.agent().map(ProviderAgentId::value).orElse(""))
                .setParameter(5, signatureHeaders(headers))
                .setParameter(6, body)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
        platform.createNativeQuery("DELETE FROM platform.webhook_quarantine WHERE id IN"
                        + " (SELECT id FROM platform.webhook_quarantine ORDER BY received_at DESC, id DESC OFFSET "
                        + KEPT
                        + ")")
                .executeUpdate();
    }

    /** Forgets what was kept about an agent. */
    public void remove(ProviderId provider, ProviderAgentId agent) {
        platform.createNativeQuery("DELETE FROM platform.webhook_quarantine WHERE provider = ? AND agent_id = ?")
                .setParameter(1, provider.value())
                .setParameter(2, agent.value())
                .executeUpdate();
    }

    // What a later verification needs; cookies and the like of strangers are nobody's business.
    private static String signatureHeaders(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().endsWith("-signature"))
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
