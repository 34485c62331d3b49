package org.switchboard.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A tenant's last four weeks as a provider would have told them: calls with all there is to them, their leads and webhooks. */
final class TalkedCalls {
    private static final int MINUTES = 28 * 24 * 60;
    private static final String TURNS = """
            SELECT jsonb_agg(jsonb_build_object('kind', (ARRAY['AGENT', 'USER'])[1 + t % 2], 'start', t * 3000,
                   'end', t * 3000 + 2500, 'text', 'They said something about the weather, and that it may rain tomorrow.'))
              FROM generate_series(0, 39) t""";
    private static final String LATENCIES = """
            SELECT jsonb_agg(jsonb_build_object('component', name, 'p50Millis', 300 + 40 * o + n % 97, 'p90Millis', 500 + 50 * o + n % 191,
                   'p95Millis', 600 + 60 * o + n % 293, 'p99Millis', 900 + 70 * o + n % 397, 'samples', 20))
              FROM unnest(ARRAY['e2e', 'llm', 'asr', 'tts']) WITH ORDINALITY AS c(name, o)""";
    private static final String LEADS = """
            INSERT INTO lead (id, agent_id, phone, status, notes, created_at, updated_at)
            SELECT uuidv7(n * interval '-1 hour'), a.id, '+1415555' || 1000 + n, (ARRAY['NEW', 'CONTACTED', 'QUALIFIED', 'WON', 'LOST'])[1 + n %% 5],
                   '', now() - n * interval '1 hour', now()
              FROM generate_series(0, %1$d / 5) n, agent a""";
    private static final String CALLS = """
            INSERT INTO call (id, agent_id, provider_call_id, direction, status, from_number, to_number, started_at, ended_at,
                   duration_ms, created_at, updated_at, transcript, ribbon, latency, cost_micros, cost_currency, cost_items,
                   summary, sentiment, successful, voicemail, analyzed_at, usage_revision, usage_told_at, lead_id, lead_details)
            SELECT uuidv7(-w.ago), a.id, 'talked-' || n, CASE WHEN n %% 3 = 0 THEN 'OUTBOUND' ELSE 'INBOUND' END,
                   CASE WHEN n %% 11 = 0 THEN 'NOT_CONNECTED' ELSE 'ENDED' END, '+1415555' || 1000 + n, '+14155550187',
                   now() - w.ago, now() - w.ago + interval '2 minutes', 120000, now() - w.ago, now(), (%3$s),
                   repeat('aaauu-', 10), (%4$s), 84000, 'USD', '[{"product": "voice", "micros": 60000}, {"product": "llm", "micros": 24000}]',
                   repeat('They spoke about the weather. ', 8), (ARRAY['POSITIVE', 'NEUTRAL', 'NEGATIVE'])[1 + n %% 3],
                   n %% 4 > 0, n %% 13 = 0, now(), 'first', now(), l.id, '{"name": "Marisol Reyes"}'
              FROM agent a, generate_series(0, %1$d - 1) n CROSS JOIN LATERAL (SELECT n * interval '1 minute' * %2$d / %1$d AS ago) w
              LEFT JOIN lead l ON l.phone = '+1415555' || 1000 + n""";
    private static final String USAGE = """
            INSERT INTO usage_entry (call_id, component, revision, amount_micros, currency, duration_ms)
            SELECT id, 'time', 'first', NULL, NULL, duration_ms FROM call WHERE usage_revision = 'first'""";
    private static final String WEBHOOKS = """
            INSERT INTO webhook_event (id, provider, deduplication_key, event, body, received_at, state, applied_at, call_id)
            SELECT uuidv7(c.started_at - now()), 'retell', c.id || e, e, '{}', c.started_at, 'APPLIED', c.started_at, c.id
              FROM call c, unnest(ARRAY['call_started', 'call_ended', 'call_analyzed']) e""";

    private TalkedCalls() {}

    /** Puts so many calls into a tenant with one agent. */
    static void add(Connection superuser, String schema, int calls) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("SET search_path = " + schema);
            sql.execute(LEADS.formatted(calls));
            sql.execute(CALLS.formatted(calls, MINUTES, TURNS, LATENCIES));
            sql.execute(USAGE);
            sql.execute(WEBHOOKS);
            sql.execute("RESET search_path");
            sql.execute("ANALYZE");
        }
    }
}
