package org.switchboard.core.call;

/** How calls came out, as people sort them: every call has one. */
public enum CallOutcome {
    /** Going on. */
    LIVE,
    /** It reached its aim. */
    SUCCESSFUL,
    /** It didn't. */
    MISSED,
    /** The agent put the person through to somebody. */
    TRANSFERRED,
    /** A mailbox answered. */
    VOICEMAIL,
    /** Nobody answered, or the line was busy. */
    UNANSWERED,
    /** The provider would not dial, or the call broke. */
    FAILED,
    /** It is over, and nobody has said how it came out. */
    ENDED;

    /** It, in SQL, of a {@code call c}. */
    public static final String SQL = """
            CASE WHEN c.status IN ('REQUESTED', 'REGISTERED', 'ONGOING') THEN 'LIVE'
                 WHEN c.status IN ('REFUSED', 'ERROR') THEN 'FAILED'
                 WHEN c.status = 'NOT_CONNECTED'
                 THEN CASE WHEN c.disconnection_reason LIKE '%busy%' THEN 'UNANSWERED'
                           WHEN c.disconnection_reason LIKE '%failed%' THEN 'FAILED' ELSE 'UNANSWERED' END
                 WHEN c.voicemail OR c.disconnection_reason LIKE '%voicemail%' THEN 'VOICEMAIL'
                 WHEN c.disconnection_reason LIKE '%transfer%' THEN 'TRANSFERRED'
                 WHEN c.successful THEN 'SUCCESSFUL'
                 WHEN NOT c.successful THEN 'MISSED'
                 ELSE 'ENDED' END""";
}
