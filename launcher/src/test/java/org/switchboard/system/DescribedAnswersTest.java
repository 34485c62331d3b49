package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedAnswersTest {
    private static final String LISTED = "{\"items\":[{\"id\":\"0193525e-8a5c-7d7a-b5c0-4f9d0c6d1a2b\","
            + "\"number\":\"+14155550142\",\"reason\":\"\",\"added_by\":\"0193525e-8a5c-7d7a-b5c0-4f9d0c6d1a2b\","
            + "\"added_at\":\"2026-11-21T10:15:00Z\"}],\"next_cursor\":null}";

    @Test
    void are_as_the_document_says() {
        assertThatCode(() -> check("/api/do-not-call?limit=1", 200, LISTED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reason\":\"\",      |                         | required property 'reason' not found",
                "\"reason\":\"\"       | \"reason\":null          | null found, string expected",
                "\"reason\":\"\"       | \"reason\":\"\",\"by\":1 | property 'by' is not defined",
                "\"next_cursor\":null  | \"next_cursor\":5        | integer found",
                "2026-11-21T10:15:00Z  | yesterday                | date-time",
                "\"items\":[           | \"items\":[null,         | null found, object expected"
            })
    void are_not_otherwise(String part, String instead, String complaint) {
        String otherwise = LISTED.replace(part, instead == null ? "" : instead);

        assertThatThrownBy(() -> check("/api/do-not-call", 200, otherwise))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void have_statuses_and_addresses_that_it_names() {
        assertThatThrownBy(() -> check("/api/do-not-call", 202, LISTED)).hasMessageContaining("202");
        assertThatThrownBy(() -> check("/api/nowhere", 200, LISTED)).hasMessageContaining("/api/nowhere");
    }

    private static void check(String address, int status, String json) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        DescribedAnswers.check(
                "GET", address, new ApiClient.Answer(status, json.getBytes(StandardCharsets.UTF_8), headers));
    }
}
