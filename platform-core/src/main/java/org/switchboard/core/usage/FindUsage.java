package org.switchboard.core.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.call.CallTime;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.usage.MonthlyUsage.Component;
import org.switchboard.core.usage.MonthlyUsage.Customer;
import org.switchboard.core.usage.MonthlyUsage.Differing;
import org.switchboard.core.usage.MonthlyUsage.Sum;
import org.switchboard.spi.voice.Money;

/** Adds up a tenant's ledger. */
@ApplicationScoped
public class FindUsage {
    private static final String OF_MONTH = """
            FROM call c JOIN usage_entry u ON u.call_id = c.id AND u.revision = c.usage_revision
            WHERE\s""" + CallTime.WITHIN;
    private static final String COMPONENTS = "SELECT u.component, u.currency, sum(u.amount_micros), sum(u.duration_ms) "
            + OF_MONTH + " GROUP BY 1, 2 ORDER BY 1, 2";
    // Whose a call is, is asked for each person and agent, not for each call.
    private static final String CUSTOMERS = """
            SELECT p.customer, a.name, p.currency, p.calls, p.micros, p.ms
              FROM (SELECT customer_of(g.requested_by, g.agent_id) AS customer, g.currency, sum(g.calls) AS calls,
                           sum(g.micros) AS micros, sum(g.ms) AS ms
                      FROM (SELECT c.requested_by, c.agent_id, u.currency,
                                   count(*) FILTER (WHERE u.component = 'time') AS calls,
                                   sum(u.amount_micros) AS micros, sum(u.duration_ms) AS ms
                              %s GROUP BY 1, 2, 3) g
                     GROUP BY 1, 2) p
              LEFT JOIN user_account a ON a.id = p.customer
             ORDER BY a.name NULLS LAST, p.customer, p.currency""".formatted(OF_MONTH);
    private static final String DIFFERING =
            """
            SELECT c.id, c.billed_ms, r.ms, count(*) OVER ()
              FROM call c, LATERAL (SELECT coalesce((extract(epoch FROM c.ended_at - c.started_at) * 1000)::bigint, 0) AS ms) r
             WHERE %s AND abs(c.billed_ms - r.ms) > %d AND c.status IN ('ENDED', 'NOT_CONNECTED', 'ERROR')
             ORDER BY c.id DESC LIMIT %d""".formatted(CallTime.WITHIN, BilledTime.TOLERANCE.toMillis(), MonthlyUsage.MOST_DIFFERING);

    private final TenantScope scope;

    protected FindUsage() {
        this(null);
    }

    @Inject
    public FindUsage(TenantScope scope) {
        this.scope = scope;
    }

    /** What is asked of the calls of a month. */
    static List<String> queries() {
        return List.of(COMPONENTS, CUSTOMERS, DIFFERING);
    }

    /** What the calls of a month used. */
    public MonthlyUsage of(TenantContext context, YearMonth month) {
        Permission.READ_USAGE.require(context);
        return scope.jdbc(context, connection -> of(connection, month));
    }

    /** What the calls of a month used, by the customers for whom they count. */
    public List<Customer> byCustomer(TenantContext context, YearMonth month) {
        Permission.READ_USAGE.require(context);
        return scope.jdbc(context, connection -> byCustomer(read(connection, CUSTOMERS, month, FindUsage::part)));
    }

    private static MonthlyUsage of(Connection connection, YearMonth month) throws SQLException {
        List<Component> components = read(
                connection,
                COMPONENTS,
                month,
                row -> new Component(
                        row.getString(1), Duration.ofMillis(row.getLong(4)), money(row.getString(2), row.getLong(3))));
        List<Customer> parts = read(connection, CUSTOMERS, month, FindUsage::part);
        List<Long> differing = new ArrayList<>();
        List<Differing> calls = read(connection, DIFFERING, month, row -> {
            differing.add(row.getLong(4));
            return new Differing(
                    row.getObject(1, UUID.class), Duration.ofMillis(row.getLong(2)), Duration.ofMillis(row.getLong(3)));
        });
        return new MonthlyUsage(
                month,
                sum(parts.stream().map(Customer::sum).toList()),
                components,
                byCustomer(parts),
                differing.stream().findFirst().orElse(0L),
                calls);
    }

    /** What a customer used in one currency. */
    private static Customer part(ResultSet row) throws SQLException {
        Optional<Money> cost = money(row.getString(3), row.getLong(5));
        return new Customer(
                Optional.ofNullable(row.getObject(1, UUID.class)),
                Optional.ofNullable(row.getString(2)),
                new Sum(
                        row.getLong(4),
                        Duration.ofMillis(row.getLong(6)),
                        cost.stream().toList()));
    }

    private static List<Customer> byCustomer(List<Customer> parts) {
        Map<Optional<UUID>, List<Customer>> grouped = new LinkedHashMap<>();
        parts.forEach(part ->
                grouped.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(part));
        return grouped.values().stream()
                .map(same -> new Customer(
                        same.get(0).id(),
                        same.get(0).name(),
                        sum(same.stream().map(Customer::sum).toList())))
                .toList();
    }

    private static Sum sum(List<Sum> parts) {
        Map<Currency, Long> costs = new LinkedHashMap<>();
        parts.forEach(
                part -> part.costs().forEach(cost -> costs.merge(cost.currency(), cost.micros(), Math::addExact)));
        return new Sum(
                parts.stream().mapToLong(Sum::calls).sum(),
                parts.stream().map(Sum::time).reduce(Duration.ZERO, Duration::plus),
                costs.entrySet().stream()
                        .map(cost -> new Money(cost.getValue(), cost.getKey()))
                        .toList());
    }

    private static Optional<Money> money(String currency, long micros) {
        return Optional.ofNullable(currency).map(code -> new Money(micros, Currency.getInstance(code)));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, String query, YearMonth month, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setObject(1, beginning(month));
            sql.setObject(2, beginning(month.plusMonths(1)));
            try (ResultSet rows = sql.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    private static OffsetDateTime beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
