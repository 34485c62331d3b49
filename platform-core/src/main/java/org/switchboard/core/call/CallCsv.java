package org.switchboard.core.call;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.switchboard.core.CsvTable;
import org.switchboard.spi.voice.Money;

/** Calls as a table: times in UTC, lengths in seconds, cost in units of its currency. */
final class CallCsv {
    private static final List<String> HEADER = List.of(
            "id",
            "person",
            "direction",
            "from_number",
            "to_number",
            "agent",
            "status",
            "disconnection_reason",
            "started_at",
            "seconds",
            "cost",
            "currency",
            "sentiment",
            "successful",
            "voicemail",
            "summary");

    private CallCsv() {}

    static void write(List<FoundCall> calls, OutputStream output) throws IOException {
        CsvTable.write(output, HEADER, calls.stream().map(CallCsv::row));
    }

    private static Object[] row(FoundCall found) {
        CallSummary call = found.call();
        return new Object[] {
            call.id(),
            found.person(),
            call.direction(),
            call.from(),
            call.to(),
            call.agentName(),
            call.state(),
            call.disconnectionReason(),
            call.startedAt(),
            call.duration().map(Duration::toSeconds),
            call.cost()
                    .map(cost -> BigDecimal.valueOf(cost.micros(), 6)
                            .stripTrailingZeros()
                            .toPlainString()),
            call.cost().map(Money::currency),
            call.sentiment(),
            call.successful(),
            call.voicemail(),
            call.summary().or(call::stateDetail)
        };
    }
}
