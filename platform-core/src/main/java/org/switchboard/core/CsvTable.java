package org.switchboard.core;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table for spreadsheets: CSV in UTF-8. What a spreadsheet would take for a formula is given an apostrophe; phone numbers
 * are none.
 */
public final class CsvTable {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\+\\d{1,15}");

    private CsvTable() {}

    /**
     * Writes it; the stream stays open.
     *
     * @param rows values in the header's order; absent or null: empty
     */
    public static void write(OutputStream output, List<String> header, Stream<Object[]> rows) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(header);
        try {
            rows.forEach(row ->
                    csv.writeRecord(Arrays.stream(row).map(CsvTable::cell).toArray(String[]::new)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static String cell(Object value) {
        Object there = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        String text = there == null ? "" : there.toString();
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
