package org.switchboard.core.call.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.jpa.JoinCalls.Joined;
import org.switchboard.core.lead.LeadDetails;
import org.switchboard.core.lead.LeadId;
import org.switchboard.core.lead.LeadJson;
import org.switchboard.core.lead.LeadMapping;
import org.switchboard.core.lead.LeadRows;
import org.switchboard.spi.voice.Direction;

/** Ties analysed calls to leads. */
final class CallLeads {
    private CallLeads() {}

    /**
     * Finds each call's lead, by its agent's mapping, and enters those that are new.
     *
     * @return the leads that calls have left
     */
    static List<UUID> find(Connection connection, List<Joined> calls) throws SQLException {
        List<Joined> analysed = calls.stream()
                .filter(call -> call.facts().analysis().isPresent())
                .toList();
        if (analysed.isEmpty()) {
            return List.of();
        }
        Map<UUID, LeadMapping> mappings = LeadRows.mappings(
                connection,
                analysed.stream().map(call -> call.row().agentId).distinct().toList());
        Map<UUID, LeadRows.Row> found = new LinkedHashMap<>();
        List<UUID> left = new ArrayList<>();
        for (Joined call : analysed) {
            CallEntity row = call.row();
            UUID before = row.leadId;
            Optional<LeadDetails> details = read(call.facts(), mappings.get(row.agentId));
            row.leadDetails = details.map(LeadJson::write).orElse(null);
            row.leadId = details.map(told -> LeadId.of(new AgentId(row.agentId), told.phone(), row.id))
                    .map(LeadId::value)
                    .orElse(null);
            details.ifPresent(told -> found.put(row.leadId, new LeadRows.Row(row.leadId, row.agentId, told.phone())));
            if (before != null && !before.equals(row.leadId)) {
                left.add(before);
            }
        }
        LeadRows.enter(connection, List.copyOf(found.values()));
        return left;
    }

    private static Optional<LeadDetails> read(CallFacts facts, LeadMapping mapping) {
        boolean outbound = facts.direction().equals(Optional.of(Direction.OUTBOUND));
        return facts.analysis()
                .flatMap(analysis -> mapping.read(
                        analysis, outbound ? facts.to() : facts.from(), outbound ? facts.from() : facts.to()));
    }

    /** Forgets leads that no call is left of, unless people have worked on them. */
    static void drop(Connection connection, List<UUID> left) throws SQLException {
        if (!left.isEmpty()) {
            LeadRows.drop(connection, left);
        }
    }
}
