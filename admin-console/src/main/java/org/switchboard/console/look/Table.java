package org.switchboard.console.look;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table to be opened by a spreadsheet, CSV in UTF-8. What that would take for a formula is given an apostrophe. */
public final class Table {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d+)?");

    private final List<String> names = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... columns) {
        names.addAll(List.of(columns));
    }

    /** With more columns. */
    public Table and(String... columns) {
        names.addAll(List.of(columns));
        return this;
    }

    /** A row; cells that are left out at its end are empty. */
    public void add(List<?> cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            row.add(i < cells.size() ? cell(cells.get(i).toString()) : "");
        }
        rows.add(row);
    }

    private static String cell(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The file. */
    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(names);
            rows.forEach(csv::writeRecord);
            csv.flush();
        }
        return bytes.toByteArray();
    }
}
