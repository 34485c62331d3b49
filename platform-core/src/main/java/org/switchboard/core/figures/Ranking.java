package org.switchboard.core.figures;

/** What comes first in a list of counts; those that were never counted come last, equal ones by name. */
public enum Ranking {
    /** By name. */
    NAME("lower(t.name)"),
    /** Most people who can sign in. */
    PEOPLE("f.administrators + f.customers DESC NULLS LAST"),
    /** Most agents. */
    AGENTS("f.agents DESC NULLS LAST"),
    /** Most calls this month. */
    CALLS("f.calls_of_month DESC NULLS LAST"),
    /** Most minutes this month. */
    MINUTES("f.spoken_ms_of_month DESC NULLS LAST");

    private final String sql;

    Ranking(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
