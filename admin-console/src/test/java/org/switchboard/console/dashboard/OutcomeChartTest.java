package org.switchboard.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.core.analytics.AnalyseCalls.Step;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.call.CallOutcome;

class OutcomeChartTest {
    private static final Instant MONDAY = Instant.parse("2025-11-17T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 4", "5, 8", "9, 20", "21, 40", "41, 80", "200, 200", "201, 400"})
    void the_scale_ends_at_a_round_number_that_is_enough(long highest, long top) {
        assertThat(OutcomeChart.roundUp(highest)).isEqualTo(top);
    }

    @Test
    void bars_stand_on_the_line_and_their_pieces_on_each_other() {
        Map<CallOutcome, Long> outcomes =
                Map.of(CallOutcome.SUCCESSFUL, 2L, CallOutcome.FAILED, 1L, CallOutcome.MISSED, 1L);
        Step step = new Step(
                MONDAY, new CallCounts(4, 4, 0, 1, Duration.ZERO, 3, 2, 0, Map.of(), Map.of(), outcomes, List.of()));
        OutcomeChart chart = OutcomeChart.of(List.of(step), Period.FORTNIGHT, ZoneOffset.UTC, Locale.ENGLISH);
        OutcomeChart.Bar bar = chart.bars().get(0);

        assertThat(bar.total()).isEqualTo(4);
        assertThat(bar.exact()).isEqualTo("Mon 17 Nov");
        assertThat(bar.pieces())
                .extracting(OutcomeChart.Piece::series)
                .containsExactly(Series.SUCCESSFUL, Series.UNSUCCESSFUL, Series.FAILED);
        assertThat(bar.pieces()).extracting(OutcomeChart.Piece::y).containsExactly(88.0, 44.0, 0.0);
        assertThat(chart.areas())
                .contains(new OutcomeChart.Area(Series.SUCCESSFUL, "M156.8 88.0h470.4v86.5h-470.4z"))
                .extracting(OutcomeChart.Area::series)
                .containsExactly(Series.SUCCESSFUL, Series.UNSUCCESSFUL, Series.FAILED);
        assertThat(chart.scale()).containsExactly("4", "3", "2", "1", "0");
    }
}
