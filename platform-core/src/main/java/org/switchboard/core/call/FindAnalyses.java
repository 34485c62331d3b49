package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.call.facts.AnalysisRevision;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Sentiment;

/** Shows every result that analysing a call has had. */
@ApplicationScoped
public class FindAnalyses {
    private static final String OF_CALL = """
            SELECT r.revision, r.summary, r.sentiment, r.successful, r.voicemail, r.fields, r.told_at,
                   r.revision = c.analysis_revision
              FROM call_analysis r JOIN call c ON c.id = r.call_id WHERE c.id = ? ORDER BY r.told_at, r.revision""";

    private final TenantScope scope;
    private final Calls calls;

    protected FindAnalyses() {
        this(null, null);
    }

    @Inject
    public FindAnalyses(TenantScope scope, Calls calls) {
        this.scope = scope;
        this.calls = calls;
    }

    /**
     * A revision.
     *
     * @param current whether it is the one that the call shows
     */
    public record Found(String revision, AnalysisRevision told, boolean current) {}

    /** In the order in which the provider told them. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    public List<Found> of(TenantContext context, CallId call) {
        Permission.READ_CALLS.require(context);
        return scope.call(context, () -> {
            calls.get(call);
            return scope.jdbc(context, connection -> read(connection, call));
        });
    }

    private static List<Found> read(Connection connection, CallId call) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(OF_CALL)) {
            sql.setObject(1, call.value());
            try (ResultSet rows = sql.executeQuery()) {
                List<Found> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Found(rows.getString(1), revision(rows), rows.getBoolean(8)));
                }
                return found;
            }
        }
    }

    private static AnalysisRevision revision(ResultSet row) throws SQLException {
        CallAnalysis analysis = new CallAnalysis(
                row.getString(2),
                Sentiment.valueOf(row.getString(3)),
                Optional.ofNullable(row.getObject(4, Boolean.class)),
                Optional.ofNullable(row.getObject(5, Boolean.class)),
                new Json(row.getString(6)));
        return new AnalysisRevision(
                analysis, row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
