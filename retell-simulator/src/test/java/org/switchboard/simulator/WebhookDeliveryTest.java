package org.switchboard.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.switchboard.simulator.webhook.Signature;

class WebhookDeliveryTest extends WithSimulator {
    private static final String PERSON = "+14155550187";

    @Test
    void signs_the_bytes_that_are_sent_with_the_key_of_the_workspace() throws Exception {
        callAndFinish("", PERSON);
        assertThat(receiver.all()).isNotEmpty().allSatisfy(received -> {
            long time = Long.parseLong(received.signature().replaceFirst("v=(\\d+),.*", "$1"));
            assertThat(received.signature())
                    .isEqualTo(Signature.sign(received.body().getBytes(UTF_8), KEY, time));
            assertThat(Math.abs(System.currentTimeMillis() - time)).isLessThan(60_000);
            assertThat(received.contentType()).isEqualTo("application/json");
        });
    }

    @Test
    void goes_to_the_agents_url_instead_of_the_accounts() throws Exception {
        try (var agentsOwn = new WebhookReceiver()) {
            callAndFinish("'webhook_url':'%s'".formatted(agentsOwn.url()), PERSON);
            assertThat(agentsOwn.events()).containsExactly("call_started", "call_ended", "call_analyzed");
            assertThat(receiver.all()).isEmpty();
        }
    }

    @Test
    void fills_dynamic_variables_into_the_url() throws Exception {
        String agent = client.createAgent("'webhook_url':'%s?who={{who}}&what={{what}}'".formatted(receiver.url()));
        client.post(
                "/v2/create-phone-call",
                "{'from_number':'%s','to_number':'%s','retell_llm_dynamic_variables':{'who':'a b'}}"
                        .formatted(client.buyNumber(agent), PERSON));
        pass(5);
        assertThat(receiver.all().get(0).path()).isEqualTo("/hook?who=a+b&what=%7B%7Bwhat%7D%7D");
    }

    @Test
    void sends_only_the_selected_events() throws Exception {
        callAndFinish("'webhook_events':['call_analyzed']", PERSON);
        assertThat(receiver.events()).containsExactly("call_analyzed");
    }

    @Test
    void sends_transfer_events_when_selected() throws Exception {
        callAndFinish("'webhook_events':['transfer_started','transfer_bridged','transfer_ended']", "+14155550170");
        assertThat(receiver.events()).containsExactly("transfer_started", "transfer_bridged", "transfer_ended");
        assertThat(receiver.all()
                        .get(0)
                        .json()
                        .path("transfer_destination")
                        .path("number")
                        .asText())
                .startsWith("+1");
    }

    @Test
    void tries_four_times_in_all_with_the_same_body() throws Exception {
        receiver.answerWith(received -> 500);
        callAndFinish("'webhook_events':['call_ended']", PERSON);
        assertThat(receiver.events()).hasSize(4);
        assertThat(receiver.all().stream().map(WebhookReceiver.Received::body).distinct())
                .hasSize(1);
    }

    @Test
    void does_not_hold_back_later_events_when_one_fails() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        receiver.answerWith(
                received -> received.event().equals("call_started") && attempts.getAndIncrement() < 3 ? 500 : 204);
        callAndFinish("", PERSON);
        List<String> events = receiver.events();
        assertThat(events).hasSize(6).contains("call_ended", "call_analyzed");
    }

    @Test
    void keeps_a_log_of_attempts() throws Exception {
        callAndFinish("'webhook_events':['call_ended']", PERSON);
        assertThat(simulator.control().deliveries(KEY)).singleElement().satisfies(attempt -> {
            assertThat(attempt.path("outcome").asText()).isEqualTo("accepted");
            assertThat(attempt.path("status").asInt()).isEqualTo(204);
        });
    }
}
