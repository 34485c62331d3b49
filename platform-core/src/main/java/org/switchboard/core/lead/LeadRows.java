package org.switchboard.core.lead;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.spi.voice.E164;

/** What joining reports does to leads, on the connection of its transaction: several at a time, without JPA. */
public final class LeadRows {
    private static final String MAPPINGS = "SELECT id, lead_mapping FROM agent WHERE id = ANY (?)";
    private static final String ENTER = """
            INSERT INTO lead (id, agent_id, phone, status, notes, created_at, updated_at)
            SELECT id, agent_id, phone, 'NEW', '', now(), now() FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS told (id, agent_id, phone)
             ORDER BY id ON CONFLICT DO NOTHING""";
    private static final String DROP = """
            DELETE FROM lead l WHERE id = ANY (?) AND status = 'NEW' AND owner_id IS NULL AND notes = ''
               AND NOT EXISTS (SELECT 1 FROM call c WHERE c.lead_id = l.id)""";

    /** A lead that a call gave. */
    public record Row(UUID id, UUID agent, Optional<E164> phone) {}

    private LeadRows() {}

    /** How agents' calls tell of leads. */
    public static Map<UUID, LeadMapping> mappings(Connection connection, List<UUID> agents) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(MAPPINGS)) {
            sql.setArray(1, connection.createArrayOf("uuid", agents.toArray()));
            try (ResultSet rows = sql.executeQuery()) {
                Map<UUID, LeadMapping> found = new HashMap<>();
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), LeadJson.mapping(rows.getString(2)));
                }
                return found;
            }
        }
    }

    /** Enters those that aren't there; the others stay as people have left them. */
    public static void enter(Connection connection, List<Row> leads) throws SQLException {
        if (leads.isEmpty()) {
            return;
        }
        try (PreparedStatement sql = connection.prepareStatement(ENTER)) {
            sql.setArray(
                    1,
                    connection.createArrayOf("uuid", leads.stream().map(Row::id).toArray()));
            sql.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", leads.stream().map(Row::agent).toArray()));
            sql.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            leads.stream()
                                    .map(lead -> lead.phone().map(E164::value).orElse(null))
                                    .toArray()));
            sql.executeUpdate();
        }
    }

    /** Forgets leads that no call is left of, unless people have worked on them. */
    public static void drop(Connection connection, List<UUID> leads) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(DROP)) {
            sql.setArray(1, connection.createArrayOf("uuid", leads.toArray()));
            sql.executeUpdate();
        }
    }
}
