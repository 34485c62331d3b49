package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.spi.PublicWeb;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.Models.Model;
import org.switchboard.spi.voice.kit.KitContext;

/** Which models there are is what Retell's own document says, and nothing that we say. */
@Timeout(30)
class PublishedModelsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    /** Cut out of what docs.retellai.com serves, with names that nobody has. */
    private static final String DOCUMENT = """
            openapi: 3.0.3
            paths:
              /create-retell-llm:
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          $ref: '#/components/schemas/RetellLlmRequest'
            components:
              schemas:
                RetellLlmRequest:
                  allOf:
                    - $ref: '#/components/schemas/RetellLlmOverride'
                    - type: object
                      properties:
                        general_prompt:
                          type: string
                RetellLlmOverride:
                  type: object
                  properties:
                    model:
                      $ref: '#/components/schemas/NullableLLMModel'
                      example: a-1
                    s2s_model:
                      type: string
                      enum:
                        - talker-1
                        - null
                      nullable: true
                NullableLLMModel:
                  type: string
                  enum:
                    - b-2
                    - a-1
                    - null
                  nullable: true
            """;

    private final StubRetell retell = new StubRetell();
    private final PublicWeb web =
            new KitContext(Map.of(), Map.of("base-url", retell.url().toString()), Clock.systemUTC()).web();
    private final PublishedModels published = new PublishedModels();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void are_those_of_the_document_in_its_order_and_what_the_workspace_uses_besides() {
        retell.answer(
                        200,
                        "{\"items\":[{\"llm_id\":\"l\",\"model\":\"only-ours\"},{\"llm_id\":\"k\",\"model\":\"a-1\"}],"
                                + "\"has_more\":false}")
                .answer(200, DOCUMENT);
        assertThat(StubAccount.capability(retell, Models.class).list())
                .extracting(model -> model.id().value(), Model::speech)
                .containsExactly(
                        tuple("b-2", false), tuple("a-1", false), tuple("talker-1", true), tuple("only-ours", false));
        assertThat(retell.lines()).containsExactly("GET /v2/list-retell-llms?limit=1000", "GET /openapi.yaml");
        assertThat(retell.requests().get(1).headers())
                .as("the document is everybody's")
                .doesNotContainKey("authorization");
    }

    @Test
    void are_read_again_after_a_day() {
        retell.answer(200, DOCUMENT).answer(200, DOCUMENT.replace("a-1", "a-2"));
        assertThat(at(Duration.ZERO)).containsExactly("b-2", "a-1", "talker-1");
        assertThat(at(Duration.ofHours(23))).containsExactly("b-2", "a-1", "talker-1");
        assertThat(at(Duration.ofHours(25))).containsExactly("b-2", "a-2", "talker-1");
        assertThat(retell.requests()).hasSize(2);
    }

    @Test
    void stay_as_they_were_while_the_document_cannot_be_read() {
        retell.answer(503, "")
                .answer(200, DOCUMENT)
                .answer(200, "- no\n- such: thing\n")
                .answer(200, "{unreadable")
                .answer(200, DOCUMENT.replace("a-1", "a-2"));
        assertThat(at(Duration.ZERO)).isEmpty();
        assertThat(at(Duration.ofSeconds(59))).as("not asked again at once").isEmpty();
        assertThat(at(Duration.ofMinutes(2))).contains("a-1");
        assertThat(at(Duration.ofDays(2))).contains("a-1");
        assertThat(at(Duration.ofDays(3))).contains("a-1");
        assertThat(at(Duration.ofDays(4))).contains("a-2");
        assertThat(retell.requests()).hasSize(5);
    }

    @Test
    void are_looked_for_where_the_installation_says() {
        retell.answer(200, "{\"items\":[],\"has_more\":false}").answer(200, DOCUMENT);
        Models models = new RetellProvider()
                .open(new KitContext(
                        Map.of("api_key", "key_1"),
                        Map.of("base-url", retell.url().toString(), "openapi-url", retell.url() + "/a/copy.yaml"),
                        Clock.systemUTC()))
                .capability(Models.class)
                .orElseThrow();
        assertThat(models.list()).hasSize(3);
        assertThat(retell.lines()).contains("GET /a/copy.yaml");
    }

    private List<String> at(Duration later) {
        return published
                .at(URI.create(retell.url() + "/openapi.yaml"), web, Clock.fixed(NOW.plus(later), ZoneOffset.UTC))
                .stream()
                .map(model -> model.id().value())
                .toList();
    }
}
