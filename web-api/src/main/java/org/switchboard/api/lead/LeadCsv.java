package org.switchboard.api.lead;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.switchboard.core.lead.Lead;

/** Leads as a table in UTF-8. What a spreadsheet would take for a formula is given an apostrophe; numbers are none. */
final class LeadCsv {
    private static final String[] HEADER = {
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
        "updated_at"
    };
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\+\\d{1,15}");

    private LeadCsv() {}

    static void write(List<Lead> leads, OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEADER);
        for (Lead lead : leads) {
            csv.writeRecord(row(lead));
        }
        csv.flush();
    }

    private static String[] row(Lead lead) {
        return new String[] {
            lead.id().toString(),
            cell(lead.name()),
            cell(lead.phone()),
            cell(lead.email()),
            cell(lead.company()),
            cell(lead.interest()),
            lead.status().name(),
            lead.owner().map(UUID::toString).orElse(""),
            cell(Optional.of(lead.notes())),
            cell(Optional.of(lead.agentName())),
            Integer.toString(lead.calls().size()),
            lead.lastCallAt().map(Object::toString).orElse(""),
            lead.createdAt().toString(),
            lead.updatedAt().toString()
        };
    }

    private static String cell(Optional<String> value) {
        String text = value.orElse("");
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
