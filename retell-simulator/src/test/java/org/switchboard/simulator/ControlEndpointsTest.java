package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlEndpointsTest extends WithSimulator {
    @Test
    void drives_a_call_by_http() throws Exception {
        String from = client.buyNumber(client.createAgent(""));
        String callId = client.call(from, "+14155550187");
        assertThat(client.post("/simulator/advance", "{'millis':60000}").status())
                .isEqualTo(200);
        assertThat(client.getCall(callId).has("call_analysis")).isTrue();
        assertThat(client.get("/simulator/calls?api_key=" + KEY).body()).hasSize(1);
        assertThat(client.get("/simulator/calls?api_key=" + OTHER_KEY).body()).isEmpty();
        assertThat(client.get("/simulator/deliveries").body()).hasSize(3);
    }

    @Test
    void stops_and_starts_time() throws Exception {
        assertThat(client.post("/simulator/resume", null).body().path("paused").asBoolean())
                .isFalse();
        assertThat(client.post("/simulator/pause", null).body().path("paused").asBoolean())
                .isTrue();
    }

    @Test
    void phones_a_number() throws Exception {
        String number = client.buyNumber(client.createAgent(""));
        String body = "{'from_number':'+14155550163','to_number':'%s'}";
        assertThat(client.post("/simulator/inbound-calls", body.formatted(number))
                        .body()
                        .path("fate")
                        .asText())
                .isEqualTo("connected");
        assertThat(client.post("/simulator/inbound-calls", body.formatted("+14155550100"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sets_and_ends_faults() throws Exception {
        client.post(
                "/simulator/faults", "{'kind':'status','status':429,'match':'/list-voices','count':2,'delay_ms':3000}");
        assertThat(client.get("/list-voices").status()).isEqualTo(429);
        assertThat(client.get("/simulator/faults").body().at("/0/count").asInt())
                .isEqualTo(1);
        assertThat(client.delete("/simulator/faults").body()).isEmpty();
        assertThat(client.get("/list-voices").status()).isEqualTo(200);
    }

    @Test
    void refuses_nonsense() throws Exception {
        assertThat(client.post("/simulator/faults", "{'kind':'explode'}").status())
                .isEqualTo(400);
        assertThat(client.post("/simulator/faults", "{'kind':'status','status':200}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/simulator/faults", "{'kind':'drop','api_key':'nobody'}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/simulator/advance", "{}").status()).isEqualTo(400);
        assertThat(client.post("/simulator/calls/call_0/join", null).status()).isEqualTo(404);
    }

    @Test
    void changes_the_concurrency_limit() throws Exception {
        client.send("PUT", "/simulator/concurrency", "{'limit':3,'api_key':'%s'}".formatted(KEY));
        assertThat(client.get("/get-concurrency")
                        .body()
                        .path("concurrency_limit")
                        .asInt())
                .isEqualTo(3);
        assertThat(other.get("/get-concurrency")
                        .body()
                        .path("concurrency_limit")
                        .asInt())
                .isEqualTo(20);
    }
}
