package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.simulator.http.Json;

class RetellLlmsTest extends WithSimulator {
    @Test
    void changes_given_fields_and_lets_null_clear() throws Exception {
        String llm = create("'model':'gpt-5.4','begin_message':'Hi','brand_new':{'a':1}");
        JsonNode changed = client.patch("/update-retell-llm/" + llm, "{'begin_message':null,'general_prompt':'p'}")
                .body();
        assertThat(changed.path("begin_message").isNull()).isTrue();
        assertThat(changed.path("model").asText()).isEqualTo("gpt-5.4");
        assertThat(changed.path("brand_new").path("a").asInt()).isEqualTo(1);
        assertThat(client.get("/get-retell-llm/" + llm + "?version=0").body()).isEqualTo(changed);
    }

    @Test
    void lists_in_pages_newest_first() throws Exception {
        String first = create("");
        String second = create("");
        JsonNode page = client.get("/v2/list-retell-llms?limit=1").body();
        assertThat(page.at("/items/0/llm_id").asText()).isEqualTo(second);
        assertThat(page.path("has_more").asBoolean()).isTrue();
        JsonNode next = client.get("/v2/list-retell-llms?limit=1&pagination_key="
                        + page.path("pagination_key").asText())
                .body();
        assertThat(next.at("/items/0/llm_id").asText()).isEqualTo(first);
        assertThat(next.path("has_more").asBoolean()).isFalse();
        assertThat(other.get("/v2/list-retell-llms").body().path("items")).isEmpty();
    }

    @Test
    void publishes_the_models_that_it_takes_to_whoever_asks() throws Exception {
        JsonNode schemas = Json.read(new RetellClient(simulator.url(), "no key")
                        .get("/openapi.yaml")
                        .raw()
                        .body())
                .at("/components/schemas");
        List<String> models = new ArrayList<>();
        for (JsonNode model : schemas.at("/NullableLLMModel/enum")) {
            models.add("'model':" + model);
        }
        for (JsonNode model : schemas.at("/RetellLlmOverride/properties/s2s_model/enum")) {
            models.add("'s2s_model':" + model);
        }
        assertThat(models).hasSizeGreaterThan(10).startsWith("'model':\"gpt-4.1\"");
        for (String model : models) {
            assertThat(client.post("/create-retell-llm", "{" + model + "}").status())
                    .as(model)
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'model_temperature':1.1 | model_temperature must be between 0 and 1",
                "'model':'gpt-5','s2s_model':'gpt-realtime' | Only one of model and s2s_model can be set",
                "'start_speaker':'nobody' | start_speaker must be one of agent, user",
                "'default_dynamic_variables':{'a':1} | default_dynamic_variables must be an object of strings",
                "'kb_config':{'top_k':'three'} | kb_config.top_k must be an integer",
                "'knowledge_base_ids':['kb'] | knowledge_base_ids names an unknown knowledge base",
                "'mcps':[{'name':'m'}] | mcps.url is required",
                "'general_tools':[{'type':'end_call'}] | general_tools.name is required",
                "'general_tools':[{'type':'custom','name':'a'}] | general_tools.url is required",
                "'general_tools':[{'type':'custom','name':'a','url':'u','max_retry':6}]"
                        + " | general_tools.max_retry must be between 0 and 5",
                "'general_tools':[{'type':'transfer_call','name':'a'}] | general_tools.transfer_destination is required",
                "'general_tools':[{'type':'transfer_call','name':'a','transfer_option':{'type':'cold_transfer'},"
                        + "'transfer_destination':{'type':'predefined'}}]"
                        + " | general_tools.transfer_destination.number is required",
                "'states':[{'name':'a'}] | starting_state must name one of the states",
                "'states':[{'name':'a'},{'name':'a'}],'starting_state':'a' | states.name must be unique",
                "'states':[{'name':'a','edges':[{'description':'d','destination_state_name':'b'}]}],'starting_state':'a'"
                        + " | states.edges.destination_state_name must name one of the states",
                "'general_tools':[{'type':'end_call','name':'bye'}],'starting_state':'a',"
                        + "'states':[{'name':'a','tools':[{'type':'end_call','name':'bye'}]}]"
                        + " | states.tools.name must be unique, at most 64 of A-Z a-z 0-9 _ -"
            })
    void refuses_bad_values_by_name(String field, String message) throws Exception {
        RetellClient.Reply reply = client.post("/create-retell-llm", "{" + field + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo(message);
        String llm = create("");
        assertThat(client.patch("/update-retell-llm/" + llm, "{" + field + "}").message())
                .isEqualTo(message);
    }

    private String create(String fields) throws Exception {
        return client.post("/create-retell-llm", "{" + fields + "}")
                .body()
                .path("llm_id")
                .asText();
    }
}
