package org.switchboard.launcher.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.launcher.LauncherException;
import org.switchboard.simulator.RetellSimulator;

/** Compares what is here with what the provider has and knows to have told. */
final class ChaosAudit {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final BigDecimal MICROS_PER_CENT = BigDecimal.valueOf(10_000);

    private static final int ROWS_AT_ONCE = 200;

    private final BenchInstallation installation;
    private final RetellSimulator simulator;
    private final ChaosLoad load;
    private final String key;
    private final String schema;

    /**
     * A call as the provider has it.
     *
     * @param json all that the provider tells of it
     * @param ourId our own id of it; empty when it wasn't placed here
     * @param cents what it cost
     */
    private record Told(String id, String json, String ourId, BigDecimal cents) {
        static Told of(ObjectNode call) {
            ObjectNode told = JSON.createObjectNode();
            call.properties().stream()
                    .filter(field -> !field.getKey().startsWith("_"))
                    .forEach(field -> told.set(field.getKey(), field.getValue()));
            return new Told(
                    call.path("call_id").asText(),
                    told.toString(),
                    call.path("metadata").path("switchboard_call_id").asText(""),
                    new BigDecimal(call.path("call_cost").path("combined_cost").asText("0")));
        }
    }

    ChaosAudit(BenchInstallation installation, RetellSimulator simulator, ChaosLoad load) {
        this.installation = installation;
        this.simulator = simulator;
        this.load = load;
        key = load.key();
        schema = column("SELECT schema_name FROM platform.tenant WHERE id = '"
                        + load.tenant().id() + "'")
                .get(0);
    }

    /** Waits until all calls at the provider are over and analysed. */
    void awaitEndOfCalls() {
        while (simulator.control().calls(key, call -> call.has("call_analysis")).contains(false)) {
            BenchTenant.pause(500);
        }
    }

    /** What would come within minutes comes now: leases of those who were killed, pauses after failures. */
    void hurry(RestClient api, String operator) {
        execute("UPDATE platform.job SET run_at = now() WHERE run_at > now() + interval '5 seconds'");
        JsonNode all = api.get("/api/platform/reconciliations", operator).path("items");
        for (JsonNode one : all) {
            api.post(
                    "/api/platform/reconciliations/" + one.path("connection_id").asText() + "/run", operator, Map.of());
        }
    }

    /** What isn't as it should be; empty when all is well. */
    List<String> look() {
        List<String> wrong = new ArrayList<>();
        Map<String, Told> there = simulator.control().calls(key, Told::of).stream()
                .collect(Collectors.toMap(Told::id, Function.identity()));
        calls(wrong, there);
        complain(wrong, "calls that were placed here aren't one call there", notOnce(there.values()));
        complain(wrong, "accepted events are not applied", lostEvents());
        complain(
                wrong,
                "events are not applied",
                column("SELECT id::text || ' ' || state FROM " + schema
                        + ".webhook_event WHERE state NOT IN ('APPLIED', 'IGNORED')"));
        complain(wrong, "deliveries wait", column("SELECT id::text FROM platform.webhook_inbox"));
        costs(wrong, there.values());
        return wrong;
    }

    // One after the other: as trees, ten thousand calls of both sides are too much for half a gigabyte.
    private void calls(List<String> wrong, Map<String, Told> there) {
        Set<String> missing = new TreeSet<>(there.keySet());
        Set<String> strange = new TreeSet<>();
        List<String> different = new ArrayList<>();
        each("SELECT raw::text FROM " + schema + ".call WHERE provider_call_id IS NOT NULL", raw -> {
            JsonNode here = read(raw);
            String id = here.path("call_id").asText();
            missing.remove(id);
            if (!there.containsKey(id)) {
                strange.add(id);
                return;
            }
            JsonNode told = read(there.get(id).json());
            if (!told.equals(here)) {
                different.add(id + " " + differences(told, here));
            }
        });
        complain(wrong, "calls are missing", missing);
        complain(wrong, "calls are not the provider's", strange);
        complain(wrong, "calls differ", different);
    }

    private static void complain(List<String> wrong, String what, Collection<String> which) {
        if (!which.isEmpty()) {
            wrong.add(which.size() + " " + what + ": " + which.stream().limit(3).collect(Collectors.joining(", ")));
        }
    }

    /** How much there was of all. */
    String figures() {
        return simulator.control().calls(key, ObjectNode::size).size() + " calls at the provider, "
                + load.placed().size()
                + " of them placed here; " + load.accepted().size() + " different events accepted; "
                + column("SELECT calls_filled::text FROM platform.reconciliation")
                        .get(0)
                + " times a call was filled from the provider's list";
    }

    private static Set<String> differences(JsonNode there, JsonNode here) {
        Set<String> names = new TreeSet<>();
        there.fieldNames().forEachRemaining(names::add);
        here.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> there.path(name).equals(here.path(name)));
        return names;
    }

    /** A call of ours must be there once; a request that nobody was told of may have become none. */
    private List<String> notOnce(Collection<Told> there) {
        Map<String, Integer> times = new TreeMap<>();
        load.placed().forEach(id -> times.put(id, 0));
        there.stream().map(Told::ourId).filter(id -> !id.isEmpty()).forEach(id -> times.merge(id, 1, Integer::sum));
        Set<String> refused =
                new HashSet<>(column("SELECT id::text FROM " + schema + ".call WHERE status = 'REFUSED'"));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 || (entry.getValue() == 0 && !refused.contains(entry.getKey())))
                .map(entry -> entry.getKey() + " " + entry.getValue() + " times")
                .toList();
    }

    private Set<String> lostEvents() {
        Set<String> lost = load.accepted();
        List<String> applied = column(
                "SELECT event || ' ' || provider_call_id FROM " + schema + ".webhook_event WHERE state = 'APPLIED'");
        applied.forEach(lost::remove);
        return lost;
    }

    private void costs(List<String> wrong, Collection<Told> there) {
        long told = there.stream()
                .map(Told::cents)
                .map(cents -> cents.multiply(MICROS_PER_CENT))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValue();
        compare(wrong, "costs", told, "SELECT sum(cost_micros) FROM " + schema + ".call");
        compare(
                wrong,
                "usage",
                told,
                "SELECT sum(u.amount_micros) FROM " + schema + ".usage_entry u JOIN " + schema
                        + ".call c ON c.id = u.call_id AND c.usage_revision = u.revision");
    }

    private void compare(List<String> wrong, String what, long told, String query) {
        long known = Long.parseLong(
                column("SELECT coalesce((" + query + "), 0)::text").get(0));
        if (known != told) {
            wrong.add(what + ": " + known + " micros instead of " + told);
        }
    }

    private List<String> column(String query) {
        List<String> found = new ArrayList<>();
        each(query, found::add);
        return found;
    }

    private void each(String query, Consumer<String> use) {
        try (Connection connection = installation.asSuperuser();
                Statement sql = connection.createStatement()) {
            // Only in a transaction are they read bit by bit.
            connection.setAutoCommit(false);
            sql.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = sql.executeQuery(query)) {
                while (rows.next()) {
                    use.accept(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new LauncherException("the database failed: " + e.getMessage(), e);
        }
    }

    private void execute(String statement) {
        try (Connection connection = installation.asSuperuser();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new LauncherException("the database failed: " + e.getMessage(), e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new LauncherException("not JSON", e);
        }
    }
}
