package org.switchboard.core.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Sentiment;

class LeadMappingTest {
    private static final Optional<String> AMERICAN = Optional.of("+14155550123");
    private static final Optional<String> OURS = Optional.of("+4930123456");
    private static final LeadMapping CONDITIONAL =
            new LeadMapping(List.of("wer"), List.of("tel"), List.of(), List.of(), List.of("was"), List.of("ja"), true);

    @Test
    void usual_names_are_known() {
        LeadDetails lead =
                read("{\"full_name\":\" Zoë \",\"email\":\"z@x.example\",\"company_name\":\"X\",\"reason\":\"teeth\"}")
                        .orElseThrow();
        assertThat(lead.name()).contains("Zoë");
        assertThat(lead.email()).contains("z@x.example");
        assertThat(lead.company()).contains("X");
        assertThat(lead.interest()).contains("teeth");
    }

    @ParameterizedTest
    @CsvSource({
        "(415) 555-0177, +14155550177",
        "415.555.0177, +14155550177",
        "+49 30 901820, +4930901820",
        "same as this one, +14155550123",
        "12, +14155550123"
    })
    void a_number_is_normalised_with_the_country_of_the_other_end(String said, String number) {
        assertThat(read("{\"phone\":\"" + said + "\"}")
                        .orElseThrow()
                        .phone()
                        .orElseThrow()
                        .value())
                .isEqualTo(number);
    }

    @Test
    void without_another_end_our_country_is_taken_and_no_number_is_made_up() {
        assertThat(read(LeadMapping.USUAL, "{\"phone\":\"030 901820\"}", Optional.of("anonymous")))
                .hasValueSatisfying(
                        lead -> assertThat(lead.phone().orElseThrow().value()).isEqualTo("+4930901820"));
        assertThat(read(LeadMapping.USUAL, "{\"name\":\"Ana\"}", Optional.of("anonymous")))
                .hasValueSatisfying(lead -> assertThat(lead.phone()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"appointment\":\"moved\"}",
                "{\"name\":\"\"}",
                "{\"name\":null,\"email\":\"unknown\"}",
                "{\"name\":\"Ana\",\"is_lead\":false}",
                "[]",
                "{\"name\":{\"first\":\"Ana\"}}"
            })
    void a_call_that_tells_nothing_is_no_lead(String fields) {
        assertThat(read(fields)).isEmpty();
    }

    @Test
    void a_condition_that_was_asked_for_decides() {
        assertThat(read(CONDITIONAL, "{\"wer\":\"Ana\"}", AMERICAN)).isEmpty();
        assertThat(read(CONDITIONAL, "{\"wer\":\"Ana\",\"ja\":\"No\"}", AMERICAN))
                .isEmpty();
        assertThat(read(CONDITIONAL, "{\"ja\":true}", AMERICAN)).isPresent();
        assertThat(read(CONDITIONAL, "{\"wer\":\"Ana\",\"ja\":\"yes\",\"name\":\"x\"}", AMERICAN))
                .hasValueSatisfying(lead -> assertThat(lead.name()).contains("Ana"));
    }

    @Test
    void a_mapping_is_stored_as_it_was_given() {
        assertThat(LeadJson.mapping(LeadJson.write(CONDITIONAL))).isEqualTo(CONDITIONAL);
        assertThat(LeadJson.mapping(LeadJson.write(LeadMapping.USUAL))).isEqualTo(LeadMapping.USUAL);
    }

    private static Optional<LeadDetails> read(String fields) {
        return read(LeadMapping.USUAL, fields, AMERICAN);
    }

    private static Optional<LeadDetails> read(LeadMapping mapping, String fields, Optional<String> other) {
        return mapping.read(
                new CallAnalysis("", Sentiment.UNKNOWN, Optional.empty(), Optional.empty(), new Json(fields)),
                other,
                OURS);
    }
}
