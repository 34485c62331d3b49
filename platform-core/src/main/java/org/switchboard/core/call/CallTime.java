package org.switchboard.core.call;

/**
 * The time that a call belongs to: when it began; for one that never did, when it ended or was asked for. Indexed (call_time_ix), in
 * words that PostgreSQL looks up in an index under row level security; it doesn't with {@code coalesce}.
 */
public final class CallTime {
    /** It, in SQL, of a {@code call c}. */
    public static final String SQL = "CASE WHEN c.started_at IS NOT NULL THEN c.started_at"
            + " WHEN c.ended_at IS NOT NULL THEN c.ended_at ELSE c.created_at END";

    /** The condition that it is at or after the first parameter and before the second. */
    public static final String WITHIN = SQL + " >= ? AND " + SQL + " < ?";

    private CallTime() {}
}
