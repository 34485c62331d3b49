package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.simulator.http.Json;

class AgentsTest extends WithSimulator {

    @Nested
    class WhenCreating {
        @Test
        void answers_the_fixture_with_the_fixture() throws Exception {
            ObjectNode request = (ObjectNode) Json.resource("/retell/create-agent.request.json");
            request.withObject("/response_engine").put("llm_id", createLlm());
            RetellClient.Reply reply = client.send("POST", "/create-agent", request.toString());
            ObjectNode expected = (ObjectNode) Json.resource("/retell/create-agent.response.json");
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.body().propertyStream().map(field -> field.getKey()))
                    .containsExactlyInAnyOrderElementsOf(expected.propertyStream()
                            .map(field -> field.getKey())
                            .toList());
        }

        @Test
        void keeps_fields_it_does_not_know() throws Exception {
            String agent = client.createAgent("'brand_new_field':{'a':[1]}");
            assertThat(client.get("/get-agent/" + agent)
                            .body()
                            .path("brand_new_field")
                            .toString())
                    .isEqualTo("{\"a\":[1]}");
        }

        @Test
        void gives_the_language_multi_back_as_a_list() throws Exception {
            String agent = client.createAgent("'language':'multi'");
            assertThat(client.get("/get-agent/" + agent).body().path("language"))
                    .hasSize(10);
        }

        @Test
        void wants_fallback_voices_of_other_providers() throws Exception {
            String fields = "'voice_id':'11labs-Adrian','response_engine':{'type':'retell-llm','llm_id':'%s'},"
                    + "'fallback_voice_ids':['%s']";
            assertThat(create(fields.formatted(createLlm(), "openai-Nova")).status())
                    .isEqualTo(201);
            assertThat(create(fields.formatted(createLlm(), "11labs-Myra")).status())
                    .isEqualTo(400);
            assertThat(create(fields.formatted(createLlm(), "nobody")).status()).isEqualTo(422);
        }

        @Test
        void needs_engine_and_voice() throws Exception {
            assertThat(client.post("/create-agent", "{'voice_id':'retell-Cimo'}")
                            .message())
                    .isEqualTo("response_engine is required");
            assertThat(client.post("/create-agent", "{'response_engine':{}}").message())
                    .isEqualTo("voice_id is required");
        }

        @Test
        void answers_422_for_an_unknown_voice_or_llm() throws Exception {
            assertThat(create("'voice_id':'nobody','response_engine':{'type':'retell-llm','llm_id':'%s'}"
                                    .formatted(createLlm()))
                            .status())
                    .isEqualTo(422);
            assertThat(create("'voice_id':'retell-Cimo','response_engine':{'type':'retell-llm','llm_id':'llm_0'}")
                            .status())
                    .isEqualTo(422);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'volume':2.1 | volume must be between 0 and 2",
                    "'voice_speed':0.4 | voice_speed must be between 0.5 and 2",
                    "'voice_speed':'fast' | voice_speed must be a number",
                    "'ring_duration_ms':4999 | ring_duration_ms must be between 5000 and 300000",
                    "'max_call_duration_ms':60000.5 | max_call_duration_ms must be an integer",
                    "'end_call_after_silence_ms':1 | end_call_after_silence_ms must be at least 10000",
                    "'language':'xx-XX' | language must be a supported language or a list of them",
                    "'timezone':'Mars/Base' | timezone must be an IANA time zone",
                    "'enable_backchannel':1 | enable_backchannel must be a boolean",
                    "'webhook_events':['call_begun'] | webhook_events must be an array of call_analyzed, call_ended,"
                            + " call_started, transcript_updated, transfer_bridged, transfer_cancelled, transfer_ended,"
                            + " transfer_started",
                    "'user_dtmf_options':{'digit_limit':51} | user_dtmf_options.digit_limit must be between 1 and 50",
                    "'pronunciation_dictionary':[{'word':'a','alphabet':'b','phoneme':'c'}]"
                            + " | pronunciation_dictionary.alphabet must be one of cmu, ipa, jyutping, pinyin",
                    "'voice_id':null | voice_id must not be null",
                    "'voicemail_option':{'action':{'type':'sing'}} | voicemail_option.action.type must be one of"
                            + " bridge_transfer, hangup, prompt, static_text",
                    "'ivr_option':{'action':{'type':'wait'}} | ivr_option.action.type must be one of hangup",
                    "'call_screening_option':{'agent_identity':'a'} | call_screening_option.call_purpose is required",
                    "'post_call_analysis_data':[{'type':'system-presets','name':'mood'}]"
                            + " | post_call_analysis_data.name must be one of call_successful, call_summary,"
                            + " user_sentiment",
                    "'post_call_analysis_data':[{'type':'enum','name':'n','description':'d'}]"
                            + " | post_call_analysis_data.choices is required"
                },
                quoteCharacter = '`')
        void refuses_bad_values_by_name(String field, String message) throws Exception {
            String agent = client.createAgent("");
            RetellClient.Reply reply = client.patch("/update-agent/" + agent, "{" + field + "}");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().path("status").asText()).isEqualTo("error");
            assertThat(reply.message()).isEqualTo(message);
        }
    }

    @Nested
    class WhenChanging {
        @Test
        void changes_given_fields_and_lets_null_clear() throws Exception {
            String agent = client.createAgent("'agent_name':'a','ambient_sound':'call-center'");
            JsonNode changed = client.patch("/update-agent/" + agent, "{'ambient_sound':null}")
                    .body();
            assertThat(changed.path("agent_name").asText()).isEqualTo("a");
            assertThat(changed.path("ambient_sound").isNull()).isTrue();
        }

        @Test
        void publishes_in_place_and_then_refuses_changes() throws Exception {
            String agent = client.createAgent("");
            RetellClient.Reply published = client.post("/publish-agent-version/" + agent, "{'version':0}");
            assertThat(published.status()).isEqualTo(200);
            assertThat(published.raw().body()).isEmpty();
            assertThat(client.get("/get-agent/" + agent)
                            .body()
                            .path("is_published")
                            .asBoolean())
                    .isTrue();
            for (String version : new String[] {"", "?version=0"}) {
                assertThat(client.patch("/update-agent/" + agent + version, "{'volume':1}")
                                .status())
                        .isEqualTo(400);
            }
        }

        @Test
        void opens_a_draft_from_a_published_version() throws Exception {
            String agent = client.createAgent("");
            client.post("/publish-agent-version/" + agent, "{'version':0}");
            JsonNode draft = client.post("/create-agent-version/" + agent, "{'base_version':0}")
                    .body();
            assertThat(draft.path("version").asInt()).isEqualTo(1);
            assertThat(draft.path("base_version").asInt()).isZero();
            client.patch("/update-agent/" + agent, "{'volume':0.5}");
            assertThat(client.get("/get-agent/" + agent + "?version=0").body().has("volume"))
                    .isFalse();
            assertThat(client.get("/get-agent/" + agent + "?version=latest_published")
                            .body()
                            .path("version")
                            .asInt())
                    .isZero();
            assertThat(client.get("/list-agent-versions/" + agent).body().path("items"))
                    .hasSize(2);
            assertThat(client.delete("/delete-agent-version/" + agent + "?version=1")
                            .status())
                    .isEqualTo(204);
        }

        @Test
        void answers_404_for_an_unknown_version_and_422_for_an_unknown_agent() throws Exception {
            String agent = client.createAgent("");
            assertThat(client.post("/publish-agent-version/" + agent, "{'version':9}")
                            .status())
                    .isEqualTo(404);
            assertThat(client.post("/publish-agent-version/agent_0", "{'version':0}")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Nested
    class WhenListing {
        @Test
        void pages_by_query_and_filters_by_body() throws Exception {
            client.createAgent("'agent_name':'Juniper one'");
            client.createAgent("'agent_name':'Other'");
            client.createAgent("'agent_name':'juniper two'");
            String filter = "{'filter_criteria':{'query':'JUNIPER'}}";
            JsonNode first = client.post("/v2/list-agents?limit=1", filter).body();
            assertThat(first.at("/items/0/agent_name").asText()).isEqualTo("juniper two");
            assertThat(first.path("has_more").asBoolean()).isTrue();
            String key = first.path("pagination_key").asText();
            JsonNode second = client.post("/v2/list-agents?limit=1&pagination_key=" + key, filter)
                    .body();
            assertThat(second.at("/items/0/agent_name").asText()).isEqualTo("Juniper one");
            assertThat(second.path("has_more").asBoolean()).isFalse();
        }

        @Test
        void shows_slim_items_only() throws Exception {
            client.createAgent("'agent_name':'a'");
            assertThat(client.post("/v2/list-agents", null)
                            .body()
                            .at("/items/0")
                            .propertyStream()
                            .map(it -> it.getKey()))
                    .containsExactlyInAnyOrder("agent_id", "agent_name", "channel", "tags", "user_modified_timestamp");
        }
    }

    @Nested
    class WhenDeleting {
        @Test
        void refuses_an_llm_in_use_unless_forced() throws Exception {
            String llm = createLlm();
            create("'voice_id':'retell-Cimo','response_engine':{'type':'retell-llm','llm_id':'%s'}".formatted(llm));
            assertThat(client.delete("/delete-retell-llm/" + llm).status()).isEqualTo(400);
            assertThat(client.delete("/delete-retell-llm/" + llm + "?force_delete=true")
                            .status())
                    .isEqualTo(204);
        }

        @Test
        void forgets_the_agent() throws Exception {
            String agent = client.createAgent("");
            assertThat(client.delete("/delete-agent/" + agent).status()).isEqualTo(204);
            assertThat(client.delete("/delete-agent/" + agent).status()).isEqualTo(422);
        }
    }

    private String createLlm() throws Exception {
        return client.post("/create-retell-llm", "{}").body().path("llm_id").asText();
    }

    private RetellClient.Reply create(String fields) throws Exception {
        return client.post("/create-agent", "{" + fields + "}");
    }
}
