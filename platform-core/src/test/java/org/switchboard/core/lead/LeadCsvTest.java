package org.switchboard.core.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.agent.AgentId;

class LeadCsvTest {
    private static final UUID ID = new UUID(0, 1);

    @Test
    void any_language_quotes_and_line_breaks_survive() throws IOException {
        assertThat(csv("Zoë \"日本\", Inc.\nnext")).contains("\"Zoë \"\"日本\"\", Inc.\nnext\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"})
    void what_a_spreadsheet_takes_for_a_formula_is_text(String name) throws IOException {
        assertThat(csv(name)).contains("'" + name);
    }

    @Test
    void numbers_stay_as_they_are() throws IOException {
        assertThat(csv("Ana")).contains(",+14155550177,").doesNotContain("'+1415");
    }

    private static String csv(String name) throws IOException {
        Lead lead = new Lead(
                new LeadId(ID),
                new AgentId(ID),
                "Ivy",
                Optional.of("+14155550177"),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LeadStatus.NEW,
                Optional.empty(),
                "",
                List.of(ID),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        LeadCsv.write(List.of(lead), output);
        return output.toString(StandardCharsets.UTF_8);
    }
}
