package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkspaceTest extends WithSimulator {
    @Test
    void is_closed_without_a_known_key() throws Exception {
        RetellClient.Reply reply = new RetellClient(simulator.url(), "key_nobody").get("/list-voices");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body().path("status").asText()).isEqualTo("error");
    }

    @Test
    void knows_nothing_of_another_workspaces_things() throws Exception {
        String agent = client.createAgent("");
        String number = client.buyNumber(agent);
        String call = client.call(number, "+14155550187");
        for (String path :
                new String[] {"/get-agent/" + agent, "/get-phone-number/" + number, "/v2/get-call/" + call}) {
            RetellClient.Reply reply = other.get(path);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.message()).isEqualTo("Cannot find requested asset under given api key.");
        }
        assertThat(other.post("/v2/list-agents", "{}").body().path("items")).isEmpty();
        assertThat(other.post("/v3/list-calls", "{}").body().path("items")).isEmpty();
    }

    @Test
    void answers_404_for_a_path_that_is_not_there() throws Exception {
        RetellClient.Reply reply = client.get("/list-agents");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).isEqualTo("Cannot GET /list-agents");
    }

    @Test
    void refuses_a_body_that_is_not_an_object() throws Exception {
        assertThat(client.post("/create-retell-llm", "[]").status()).isEqualTo(400);
        assertThat(client.post("/create-retell-llm", "{nonsense").message())
                .isEqualTo("The request body is not valid JSON");
    }

    @Test
    void has_a_limit_of_calls_at_a_time() throws Exception {
        String from = client.buyNumber(client.createAgent(""));
        simulator.control().concurrencyLimit(KEY, 1);
        client.call(from, "+14155550187");
        assertThat(client.get("/get-concurrency")
                        .body()
                        .path("current_concurrency")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.post(
                                "/v2/create-phone-call",
                                "{'from_number':'%s','to_number':'+14155550188'}".formatted(from))
                        .status())
                .isEqualTo(429);
        pass(60);
        assertThat(client.call(from, "+14155550188")).startsWith("call_");
    }

    @Test
    void says_who_the_key_belongs_to() throws Exception {
        assertThat(client.get("/get-api-key-info").body().path("org_name").asText())
                .isNotBlank();
    }
}
