package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCallTest extends WithSimulator {
    private static final String TASKS = "[{'to_number':'+14155550187'},{'to_number':'+14155550188'}]";

    @Test
    void dials_its_tasks_and_can_be_found_by_its_id() throws Exception {
        JsonNode batch = create(client.buyNumber(client.createAgent("")), "").body();
        assertThat(batch.path("total_task_count").asInt()).isEqualTo(2);
        assertThat(batch.has("call_ids")).isFalse();
        pass(60);
        String filter = "{'filter_criteria':{'batch_call_id':{'type':'string','op':'eq','value':'%s'}}}";
        JsonNode calls = client.post(
                        "/v3/list-calls",
                        filter.formatted(batch.path("batch_call_id").asText()))
                .body();
        assertThat(calls.path("items")).hasSize(2);
        assertThat(calls.toString()).doesNotContain("_batch");
    }

    @Test
    void waits_for_its_time() throws Exception {
        long later = simulator.control().now().toEpochMilli() + 60_000;
        create(client.buyNumber(client.createAgent("")), ",'trigger_timestamp':" + later);
        pass(59);
        assertThat(simulator.control().calls(KEY)).isEmpty();
        pass(2);
        assertThat(simulator.control().calls(KEY)).hasSize(2);
    }

    @Test
    void waits_for_free_slots() throws Exception {
        simulator.control().concurrencyLimit(KEY, 1);
        create(client.buyNumber(client.createAgent("")), "");
        pass(1);
        assertThat(simulator.control().calls(KEY)).hasSize(1);
        pass(60);
        assertThat(simulator.control().calls(KEY)).hasSize(2);
    }

    @Test
    void needs_a_number_of_ours_and_good_tasks() throws Exception {
        assertThat(create("+14155550100", "").status()).isEqualTo(422);
        String from = client.buyNumber(client.createAgent(""));
        assertThat(client.post("/create-batch-call", "{'from_number':'%s','tasks':[]}".formatted(from))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/create-batch-call", "{'from_number':'%s','tasks':[{'to_number':'1'}]}".formatted(from))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'windows':[{'start':540}]}",
                "{'windows':[{'start':0,'end':1441}]}",
                "{'windows':[{'start':600,'end':540}]}",
                "{'windows':[],'day':['Mon']}",
                "{'windows':[],'timezone':'Mars/Base'}"
            })
    void refuses_a_window_that_makes_no_sense(String window) throws Exception {
        String from = client.buyNumber(client.createAgent(""));
        assertThat(create(from, ",'call_time_window':" + window).status()).isEqualTo(400);
    }

    private RetellClient.Reply create(String from, String more) throws Exception {
        return client.post("/create-batch-call", "{'from_number':'%s','tasks':%s%s}".formatted(from, TASKS, more));
    }
}
