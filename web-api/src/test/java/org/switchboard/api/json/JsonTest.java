package org.switchboard.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.problem.Problem;
import org.switchboard.api.problem.ProblemException;

class JsonTest {
    private final JsonBodies bodies = new JsonBodies();

    private enum Mood {
        GLAD
    }

    private record Line(String text, UUID lineId) {}

    private record Count(int many) {}

    private record Form(String firstName, Integer areaCode, Mood mood, List<Line> lines, Optional<Instant> since) {}

    @Nested
    class Reading {
        @Test
        void snake_case_nested_lists_and_times() throws Exception {
            Form form =
                    read("{\"first_name\":\"Ana\",\"lines\":[{\"text\":\"hi\"}],\"since\":\"2026-11-21T09:30:00Z\"}");

            assertThat(form.firstName()).isEqualTo("Ana");
            assertThat(form.lines()).containsExactly(new Line("hi", null));
            assertThat(form.since()).contains(Instant.parse("2026-11-21T09:30:00Z"));
        }

        @Test
        void refuses_an_unknown_field_and_names_it_and_the_known_ones() {
            assertRefused("{\"lines\":[{\"txt\":\"hi\"}]}", "invalid-input", "lines[0].txt")
                    .asString()
                    .contains("known: line_id, text");
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "true", "1.5", "[]", "{}"})
        void never_makes_text_of_something_else(String value) {
            assertRefused("{\"first_name\":" + value + "}", "invalid-input", "first_name");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"415\"", "4.15", "true", "99999999999"})
        void never_makes_a_number_of_something_else(String value) {
            assertRefused("{\"area_code\":" + value + "}", "invalid-input", "area_code");
        }

        @Test
        void never_makes_a_number_of_nothing() {
            byte[] body = "{\"many\":null}".getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> bodies.readFrom(
                            Object.class, Count.class, null, null, null, new ByteArrayInputStream(body)))
                    .isInstanceOf(ProblemException.class);
        }

        @Test
        void names_the_choices_of_a_wrong_word() {
            assertRefused("{\"mood\":\"BAD\"}", "invalid-input", "mood")
                    .asString()
                    .contains("[GLAD]");
        }

        @Test
        void names_a_malformed_id_in_a_list() {
            assertRefused("{\"lines\":[{\"line_id\":\"0\"}]}", "invalid-input", "lines[0].line_id");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "null", "[]", "\"text\"", "5"})
        void asks_for_an_object(String body) {
            assertRefused(body, "malformed-json", null);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"{", "{\"a\"", "{\"first_name\":\"a\",}", "{} {}", "{\"mood\":\"GLAD\",\"mood\":\"GLAD\"}"})
        void refuses_what_is_no_json(String body) {
            assertRefused(body, "malformed-json", null);
        }

        @Test
        void says_where_it_went_wrong_without_repeating_the_body() {
            assertRefused("{\"first_name\":\n\"secret", "malformed-json", null)
                    .asString()
                    .contains("line 2")
                    .doesNotContain("secret");
        }

        @Test
        void refuses_endless_nesting() {
            assertRefused("{\"lines\":" + "[".repeat(100_000), "invalid-input", "lines[0]");
        }
    }

    @Nested
    class Writing {
        @Test
        void absent_values_as_null_and_times_in_utc() throws Exception {
            assertThat(write(new Form("Ana", null, Mood.GLAD, List.of(), Optional.of(Instant.EPOCH))))
                    .isEqualTo("{\"first_name\":\"Ana\",\"area_code\":null,\"mood\":\"GLAD\",\"lines\":[],"
                            + "\"since\":\"1970-01-01T00:00:00Z\"}");
        }

        @Test
        void the_end_of_a_list_as_null() throws Exception {
            assertThat(write(ListResponse.all(List.of(1), number -> number)))
                    .isEqualTo("{\"items\":[1],\"next_cursor\":null}");
        }

        @Test
        void problems_without_empty_members() throws Exception {
            assertThat(write(Problem.of("not-found", "Not found", 404, "Gone.").withRequestId("r1")))
                    .isEqualTo("{\"type\":\"urn:problem-type:switchboard:not-found\",\"title\":\"Not found\","
                            + "\"status\":404,\"detail\":\"Gone.\",\"request_id\":\"r1\"}");
        }
    }

    private Form read(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Class<?> type = Form.class;
        return (Form) bodies.readFrom(Object.class, type, null, null, null, new ByteArrayInputStream(bytes));
    }

    private String write(Object value) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        bodies.writeTo(value, value.getClass(), value.getClass(), null, null, null, written);
        return written.toString(StandardCharsets.UTF_8);
    }

    private ObjectAssert<Problem> assertRefused(String body, String type, String field) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(ProblemException.class, e -> problem[0] = e.problem());
        assertThat(problem[0].type()).endsWith(":" + type);
        assertThat(problem[0].status()).isEqualTo(400);
        assertThat(problem[0].errors()).extracting("field").isEqualTo(field == null ? List.of() : List.of(field));
        return assertThat(problem[0]);
    }
}
