package org.switchboard.core.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;

/** Limits in table {@code platform.holding_limit}, counts in the tenant's tables. */
@ApplicationScoped
class HoldingRows {
    private static final String FIND =
            "SELECT agents, numbers FROM platform.holding_limit WHERE tenant_id = ? AND customer_id IS NOT DISTINCT FROM ?::uuid";
    private static final String CHANGE = """
            INSERT INTO platform.holding_limit AS l (tenant_id, customer_id, agents, numbers)
            VALUES (?, ?::uuid, ?::integer, ?::integer)
            ON CONFLICT (tenant_id, customer_id) DO UPDATE SET agents = excluded.agents, numbers = excluded.numbers
             WHERE l.agents IS NOT DISTINCT FROM ?::integer AND l.numbers IS NOT DISTINCT FROM ?::integer""";
    // The tenant's own limit of calls is there for whoever counts to lock.
    private static final String HOLD = "SELECT hold_call_limit()";
    private static final String AGENTS =
            "SELECT count(*) FROM agent a WHERE ?::uuid IS NULL OR EXISTS (SELECT FROM agent_assignment s"
                    + " WHERE s.agent_id = a.id AND s.user_id = ?::uuid)";
    private static final String USES =
            "SELECT count(*) FROM agent_assignment WHERE user_id = ?::uuid AND agent_id = ?::uuid";
    private static final String CUSTOMERS = "SELECT user_id FROM agent_assignment WHERE agent_id = ?";
    private static final String OF_AGENT =
            "SELECT count(*) FROM phone_number WHERE ?::uuid = agent_id AND ?::uuid = agent_id";
    private static final String NUMBERS =
            "SELECT count(*) FROM phone_number n WHERE ?::uuid IS NULL OR EXISTS (SELECT FROM agent_assignment s"
                    + " WHERE s.agent_id = n.agent_id AND s.user_id = ?::uuid)";

    private final PlatformSql sql;
    private final TenantScope scope;

    protected HoldingRows() {
        this(null, null);
    }

    @Inject
    HoldingRows(PlatformSql sql, TenantScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** What is set; not to be called inside a transaction. */
    HoldingLimits find(TenantId tenant, Optional<UUID> customer) {
        List<HoldingLimits> found = sql.list(FIND, HoldingRows::limits, tenant.value(), text(customer));
        return found.isEmpty() ? new HoldingLimits(Optional.empty(), Optional.empty()) : found.get(0);
    }

    private static HoldingLimits limits(ResultSet row) throws SQLException {
        return new HoldingLimits(
                Optional.ofNullable(row.getObject(1, Integer.class)),
                Optional.ofNullable(row.getObject(2, Integer.class)));
    }

    /** Sets other limits, unless they aren't {@code before} any more; whether it did. Not to be called inside a transaction. */
    boolean change(TenantId tenant, Optional<UUID> customer, HoldingLimits before, HoldingLimits limits) {
        return sql.update(
                        CHANGE,
                        tenant.value(),
                        text(customer),
                        text(limits.agents()),
                        text(limits.numbers()),
                        text(before.agents()),
                        text(before.numbers()))
                == 1;
    }

    /** Sets other limits; what was set before. Not to be called inside a transaction. */
    HoldingLimits replace(TenantId tenant, Optional<UUID> customer, HoldingLimits limits) {
        HoldingLimits before;
        do {
            before = find(tenant, customer);
        } while (!change(tenant, customer, before, limits));
        return before;
    }

    /** In the tenant's running transaction: nobody else counts until it ends. */
    void hold() {
        scope.jdbcHere(connection -> {
            try (PreparedStatement query = connection.prepareStatement(HOLD)) {
                return query.execute();
            }
        });
    }

    /** Counted in the tenant's running transaction. */
    Holdings count(HoldingLimits limits, Optional<UUID> customer) {
        return scope.jdbcHere(connection ->
                new Holdings(limits, count(connection, AGENTS, customer), count(connection, NUMBERS, customer)));
    }

    private static long count(Connection connection, String query, Optional<UUID> customer) throws SQLException {
        return count(connection, query, text(customer), text(customer));
    }

    private static long count(Connection connection, String query, String first, String second) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(query)) {
            count.setString(1, first);
            count.setString(2, second);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whether the customer may use the agent already; in the tenant's running transaction. */
    boolean uses(UUID customer, UUID agent) {
        return scope.jdbcHere(connection -> count(connection, USES, customer.toString(), agent.toString())) > 0;
    }

    /** How many numbers the agent has; in the tenant's running transaction. */
    long numbersOf(UUID agent) {
        return scope.jdbcHere(connection -> count(connection, OF_AGENT, agent.toString(), agent.toString()));
    }

    /** Who may use the agent. */
    List<UUID> customersOf(TenantContext context, UUID agent) {
        return scope.jdbc(context, connection -> {
            try (PreparedStatement query = connection.prepareStatement(CUSTOMERS)) {
                query.setObject(1, agent);
                try (ResultSet rows = query.executeQuery()) {
                    List<UUID> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                    return found;
                }
            }
        });
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
