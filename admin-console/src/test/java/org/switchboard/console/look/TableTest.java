package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table("name", "calls").and("note");

    private List<String> lines() throws IOException {
        return new String(table.toBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void begins_with_the_names_of_its_columns() throws IOException {
        assertThat(lines()).containsExactly("name,calls,note");
    }

    @Test
    void leaves_missing_cells_empty() throws IOException {
        table.add(List.of("Larkspur", 64));

        assertThat(lines()).last().isEqualTo("Larkspur,64,");
    }

    @Test
    void gives_no_formula_to_a_spreadsheet() throws IOException {
        table.add(List.of("=HYPERLINK(1)", -3, "@SUM(A1)"));

        assertThat(lines()).last().isEqualTo("'=HYPERLINK(1),-3,'@SUM(A1)");
    }
}
