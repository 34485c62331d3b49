package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceId;

@Timeout(20)
class RetellAgentsTest {
    private static final String AGENT = Fixtures.text("get-agent.response.json");
    private static final String LLM = Fixtures.text("create-retell-llm.response.json");
    private static final String LLM_ID = "llm_5b1e9d04c7a2f83e6140bd97ac25";
    private static final ProviderAgentId ID = new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8");
    private static final URI WEBHOOK = URI.create("https://voice.platform.example.com/hooks/retell/t_7f31");
    private static final String UNKNOWN = Fixtures.text("error.422.json");

    private final StubRetell retell = new StubRetell();
    private final Agents agents = StubAccount.capability(retell, Agents.class);

    @AfterEach
    void stop() {
        retell.close();
    }

    @Nested
    class WhenCreating {
        @Test
        void makes_the_engine_first_and_the_agent_on_it() {
            retell.answer(201, LLM).answer(201, AGENT);
            VoiceAgent agent = agents.create(spec(Optional.of("Good day.")));
            assertThat(agent.id()).isEqualTo(ID);
            assertThat(retell.lines()).containsExactly("POST /create-retell-llm", "POST /create-agent");
            assertThat(retell.requests().get(0).headers()).containsEntry("authorization", "Bearer key_1");
            JsonNode llm = retell.requests().get(0).json();
            assertThat(llm.path("general_prompt").asText()).isEqualTo("Be kind.");
            assertThat(llm.path("begin_message").asText()).isEqualTo("Good day.");
            assertThat(llm.path("start_speaker").asText()).isEqualTo("agent");
        }

        @Test
        void asks_for_all_events_and_for_the_analysis() {
            retell.answer(201, LLM).answer(201, AGENT);
            agents.create(spec(Optional.empty()));
            JsonNode agent = retell.requests().get(1).json();
            assertThat(agent.at("/response_engine/llm_id").asText()).isEqualTo(LLM_ID);
            assertThat(agent.path("webhook_url").asText()).isEqualTo(WEBHOOK.toString());
            assertThat(agent.path("webhook_events")).hasSize(8);
            assertThat(agent.path("post_call_analysis_data").findValuesAsText("name"))
                    .containsExactly(
                            "call_summary", "user_sentiment", "call_successful", "caller_name", "email", "interest");
        }

        @Test
        void absent_first_words_are_left_to_the_provider_and_empty_ones_to_the_caller() {
            retell.answer(201, LLM).answer(201, AGENT).answer(201, LLM).answer(201, AGENT);
            agents.create(spec(Optional.empty()));
            agents.create(spec(Optional.of("")));
            assertThat(retell.requests().get(0).json().has("begin_message")).isFalse();
            assertThat(retell.requests().get(2).json().path("start_speaker").asText())
                    .isEqualTo("user");
        }

        @Test
        void a_refused_voice_leaves_nothing_behind() {
            retell.answer(201, LLM).answer(422, UNKNOWN).answer(204, "");
            VoiceException failure = create();
            assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
            assertThat(failure.field()).contains("voice_id");
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure).hasMessageContaining("Choose one from the list of voices");
            assertThat(retell.lines()).last().isEqualTo("DELETE /delete-retell-llm/" + LLM_ID);
        }

        @Test
        void what_cannot_be_removed_again_is_named() {
            retell.answer(201, LLM).answer(402, "").answer(500, "");
            assertThat(create()).hasMessageContaining(LLM_ID).hasMessageContaining("stayed behind");
        }

        @Test
        void an_agent_whose_answer_got_lost_is_found_and_removed() {
            String list = "{\"items\":[{\"agent_id\":\"" + ID + "\",\"agent_name\":\"Reception\"}],\"has_more\":false}";
            retell.answer(201, LLM)
                    .behave(StubRetell::reset)
                    .answer(200, list)
                    .answer(200, AGENT)
                    .answer(204, "")
                    .answer(204, "");
            VoiceException failure = create();
            assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(retell.lines()).endsWith("DELETE /delete-agent/" + ID, "DELETE /delete-retell-llm/" + LLM_ID);
        }

        private VoiceException create() {
            return StubAccount.failure(() -> agents.create(spec(Optional.empty())));
        }
    }

    @Nested
    class WhenReading {
        @Test
        void joins_agent_and_engine() {
            retell.answer(200, AGENT).answer(200, LLM);
            VoiceAgent agent = agents.get(ID);
            assertThat(agent.name()).isEqualTo("Juniper & Vale reminders");
            assertThat(agent.voice()).isEqualTo(new VoiceId("retell-Cimo"));
            assertThat(agent.language()).contains("en-US");
            assertThat(agent.prompt().orElseThrow()).startsWith("You are Ivy");
            assertThat(agent.firstWords().orElseThrow()).startsWith("Hi, this is Ivy");
            assertThat(agent.webhook()).contains(WEBHOOK);
            assertThat(agent.modifiedAt()).isEqualTo(Instant.ofEpochMilli(1763662000000L));
            assertThat(agent.raw().text()).contains("ambient_sound_volume", "transfer_to_front_desk");
        }

        @Test
        void an_agent_on_another_engine_has_no_prompt() {
            retell.answer(200, with("response_engine", "{\"type\":\"custom-llm\",\"llm_websocket_url\":\"wss://x\"}"));
            assertThat(agents.get(ID).prompt()).isEmpty();
            assertThat(retell.requests()).hasSize(1);
        }

        @Test
        void an_id_cannot_lead_to_another_path() {
            retell.answer(422, UNKNOWN);
            StubAccount.failure(() -> agents.get(new ProviderAgentId("../list-voices?x=ä")));
            StubAccount.failure(() -> agents.get(new ProviderAgentId("..")));
            assertThat(retell.lines()).containsExactly("GET /get-agent/..%2Flist-voices%3Fx%3D%C3%A4");
        }
    }

    @Nested
    class WhenUpdating {
        @Test
        void sends_only_what_changed_and_keeps_other_events() {
            retell.answer(200, AGENT)
                    .answer(200, LLM)
                    .answer(200, LLM)
                    .answer(200, LLM)
                    .answer(200, AGENT);
            agents.update(ID, spec(Optional.empty()));
            JsonNode llm = retell.requests().get(3).json();
            assertThat(llm.fieldNames()).toIterable().containsExactlyInAnyOrder("begin_message", "general_prompt");
            assertThat(llm.path("begin_message").isNull()).isTrue();
            JsonNode agent = retell.requests().get(4).json();
            assertThat(agent.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("agent_name", "voice_id", "webhook_events");
        }

        @Test
        void sends_nothing_when_nothing_changed() {
            String agent = with("webhook_events", retellEvents());
            retell.answer(200, agent).answer(200, LLM);
            VoiceAgent before = agents.get(ID);
            retell.answer(200, agent).answer(200, LLM);
            agents.update(ID, like(before));
            assertThat(retell.lines()).allMatch(line -> line.startsWith("GET "));
        }

        @Test
        void opens_a_draft_on_a_published_version() {
            retell.answer(200, with("is_published", "true"))
                    .answer(200, LLM)
                    .answer(201, AGENT)
                    .answer(200, AGENT)
                    .answer(200, LLM)
                    .answer(200, LLM)
                    .answer(200, AGENT);
            agents.update(ID, spec(Optional.empty()));
            assertThat(retell.lines()).contains("POST /create-agent-version/" + ID);
        }

        @Test
        void refuses_a_prompt_that_is_kept_elsewhere() {
            retell.answer(200, with("response_engine", "{\"type\":\"conversation-flow\"}"));
            VoiceException failure = StubAccount.failure(() -> agents.update(ID, spec(Optional.empty())));
            assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
            assertThat(failure.field()).contains("prompt");
            assertThat(retell.requests()).hasSize(1);
        }
    }

    @Nested
    class WhenDeleting {
        @Test
        void takes_the_agent_first_and_then_its_engine() {
            retell.answer(200, AGENT).answer(204, "").answer(204, "");
            agents.delete(ID);
            assertThat(retell.lines())
                    .containsExactly(
                            "GET /get-agent/" + ID,
                            "DELETE /delete-agent/" + ID,
                            "DELETE /delete-retell-llm/" + LLM_ID);
        }

        @Test
        void tells_before_which_engine_goes_with_the_agent() {
            retell.answer(201, LLM).answer(201, AGENT);
            Json told = agents.create(spec(Optional.empty())).raw();
            AgentEngines engines = StubAccount.capability(retell, AgentEngines.class);
            assertThat(engines.of(told)).containsExactly(LLM_ID);
            assertThat(engines.of(Json.EMPTY_OBJECT)).isEmpty();
            assertThat(engines.of(new Json("not JSON"))).isEmpty();
        }

        @Test
        void what_is_gone_already_counts_as_deleted() {
            retell.answer(422, UNKNOWN);
            agents.delete(ID);
            retell.answer(200, AGENT).answer(404, "").answer(404, "");
            agents.delete(ID);
            retell.answer(200, AGENT).answer(204, "").answer(422, UNKNOWN);
            agents.delete(ID);
        }

        @Test
        void an_engine_that_another_agent_uses_stays() {
            retell.answer(200, AGENT).answer(204, "").answer(400, "{\"message\":\"in use\"}");
            agents.delete(ID);
            assertThat(retell.requests()).hasSize(3);
        }

        @Test
        void an_engine_that_stays_behind_is_named() {
            retell.answer(200, AGENT).answer(204, "").answer(503, "");
            assertThat(StubAccount.failure(() -> agents.delete(ID))).hasMessageContaining(LLM_ID);
        }
    }

    private static AgentSpec spec(Optional<String> firstWords) {
        return new AgentSpec(
                "Reception", new VoiceId("11labs-Adrian"), "en-US", "Be kind.", firstWords, Optional.of(WEBHOOK));
    }

    private static AgentSpec like(VoiceAgent agent) {
        return new AgentSpec(
                agent.name(),
                agent.voice(),
                agent.language().orElseThrow(),
                agent.prompt().orElseThrow(),
                agent.firstWords(),
                agent.webhook());
    }

    private static String retellEvents() {
        return "[\"call_started\",\"call_ended\",\"call_analyzed\",\"transcript_updated\",\"transfer_started\","
                + "\"transfer_bridged\",\"transfer_cancelled\",\"transfer_ended\"]";
    }

    private static String with(String member, String json) {
        ObjectNode agent = (ObjectNode) Fixtures.tree("get-agent.response.json");
        agent.set(member, Fixtures.tree(json.getBytes(StandardCharsets.UTF_8)));
        return agent.toString();
    }
}
