package org.switchboard.core.lead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.switchboard.core.CsvTable;

/** Leads as a table, times in UTC. */
public final class LeadCsv {
    private static final List<String> HEADER = List.of(
            "id",
            "name",
            "phone",
            "email",
            "company",
            "interest",
            "status",
            "owner_id",
            "notes",
            "agent",
            "calls",
            "last_call_at",
            "created_at",
            "updated_at");

    private LeadCsv() {}

    /** Writes it; the stream stays open. */
    public static void write(List<Lead> leads, OutputStream output) throws IOException {
        CsvTable.write(output, HEADER, leads.stream().map(LeadCsv::row));
    }

    private static Object[] row(Lead lead) {
        return new Object[] {
            lead.id(),
            lead.name(),
            lead.phone(),
            lead.email(),
            lead.company(),
            lead.interest(),
            lead.status(),
            lead.owner(),
            lead.notes(),
            lead.agentName(),
            lead.calls().size(),
            lead.lastCallAt(),
            lead.createdAt(),
            lead.updatedAt()
        };
    }
}
