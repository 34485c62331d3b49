package org.switchboard.core.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/**
 * What is in a tenant's schema, whatever features put it there. The ids that things have at the provider are the list of what
 * is still to be deleted there: each is crossed out when that is done.
 */
@ApplicationScoped
class Contents {
    private static final String TABLES = "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_user"
            + " AND tablename <> 'flyway_schema_history' ORDER BY tablename";
    // Longer than the longest request to a provider may take.
    private static final String UNSETTLED = """
            SELECT (SELECT count(*) FROM agent WHERE status = 'CREATING' AND updated_at > now() - interval '2 minutes')
                 + (SELECT count(*) FROM phone_number WHERE status = 'BUYING' AND updated_at > now() - interval '2 minutes')
                 + (SELECT count(*) FROM call WHERE status = 'REQUESTED' AND updated_at > now() - interval '2 minutes')""";
    private static final String PROVIDER = "SELECT provider FROM connection ORDER BY created_at LIMIT 1";
    private static final String AS_TOLD =
            "SELECT provider_raw FROM agent WHERE provider_agent_id IS NOT NULL AND provider_raw IS NOT NULL";
    private static final String UNANSWERED =
            "SELECT id FROM call WHERE status = 'REQUESTED' AND provider_call_id IS NULL";
    private static final String ANSWER = "UPDATE call SET provider_call_id = ? WHERE id = CAST(? AS uuid)";

    private static final Map<Kind, String> LIST = new EnumMap<>(Map.of(
            Kind.NUMBERS,
            "SELECT number FROM phone_number WHERE number IS NOT NULL ORDER BY 1",
            Kind.CALLS,
            "SELECT provider_call_id FROM call WHERE provider_call_id IS NOT NULL UNION"
                    + " SELECT provider_call_id FROM webhook_event WHERE provider_call_id IS NOT NULL ORDER BY 1",
            Kind.AGENTS,
            "SELECT provider_agent_id FROM agent WHERE provider_agent_id IS NOT NULL ORDER BY 1"));
    private static final Map<Kind, List<String>> CROSS_OUT = new EnumMap<>(Map.of(
            Kind.NUMBERS,
            List.of("UPDATE phone_number SET number = NULL WHERE number = ?"),
            Kind.CALLS,
            List.of(
                    "UPDATE call SET provider_call_id = NULL WHERE provider_call_id = ?",
                    "UPDATE webhook_event SET provider_call_id = NULL WHERE provider_call_id = ?"),
            Kind.AGENTS,
            List.of("UPDATE agent SET provider_agent_id = NULL WHERE provider_agent_id = ?")));

    private final TenantScope scope;

    protected Contents() {
        this(null);
    }

    @Inject
    Contents(TenantScope scope) {
        this.scope = scope;
    }

    /** Asks several of the questions below in one transaction. */
    <T> T together(TenantContext tenant, Supplier<T> questions) {
        return scope.callPastFence(tenant, questions);
    }

    /** Rows by table. */
    Map<String, Long> count(TenantContext tenant) {
        return scope.jdbcPastFence(tenant, connection -> {
            List<String> tables = texts(connection, TABLES);
            // One question about all of them, in their order.
            List<String> rows = texts(
                    connection,
                    tables.stream()
                            .map(table -> "SELECT count(*) FROM " + table)
                            .collect(Collectors.joining(" UNION ALL ")));
            Map<String, Long> counts = new TreeMap<>();
            for (int i = 0; i < tables.size(); i++) {
                counts.put(tables.get(i), Long.valueOf(rows.get(i)));
            }
            return counts;
        });
    }

    /** The provider's ids of what hasn't been deleted there yet. */
    List<String> list(TenantContext tenant, Kind kind) {
        return scope.jdbcPastFence(tenant, connection -> texts(connection, LIST.get(kind)));
    }

    /** What the provider has told about each agent that hasn't been deleted there yet, JSON texts. */
    List<String> agentsAsTold(TenantContext tenant) {
        return scope.jdbcPastFence(tenant, connection -> texts(connection, AS_TOLD));
    }

    /** It is deleted at the provider. */
    void crossOut(TenantContext tenant, Kind kind, String id) {
        scope.jdbcPastFence(tenant, connection -> {
            for (String statement : CROSS_OUT.get(kind)) {
                update(connection, statement, id);
            }
            return id;
        });
    }

    /** The provider where the tenant has an account, if any. */
    Optional<String> provider(TenantContext tenant) {
        return scope.jdbcPastFence(tenant, connection -> texts(connection, PROVIDER)).stream()
                .findFirst();
    }

    /** How many requests to the provider may still be on their way. */
    long unsettled(TenantContext tenant) {
        return scope.jdbcPastFence(
                tenant, connection -> Long.valueOf(texts(connection, UNSETTLED).get(0)));
    }

    /** Calls that we asked for and never got an answer about. */
    List<String> unanswered(TenantContext tenant) {
        return scope.jdbcPastFence(tenant, connection -> texts(connection, UNANSWERED));
    }

    /** The provider has a call that we never got an answer about. */
    void answer(TenantContext tenant, String call, String providerCall) {
        scope.jdbcPastFence(tenant, connection -> {
            update(connection, ANSWER, providerCall, call);
            return call;
        });
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query);
                ResultSet rows = sql.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void update(Connection connection, String statement, String... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            sql.executeUpdate();
        }
    }
}
