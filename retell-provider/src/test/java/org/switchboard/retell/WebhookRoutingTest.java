package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Webhooks.Routing;

class WebhookRoutingTest {
    private final RetellWebhooks webhooks = new RetellWebhooks();

    @Test
    void a_call_event_is_routed_by_agent_and_call() {
        Routing routing = fixture("call_analyzed");
        assertThat(routing.event()).isEqualTo("call_analyzed");
        assertThat(routing.agent()).contains(new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8"));
        assertThat(routing.call()).contains(new ProviderCallId("call_3f1c0a9be27d4458a6c19e0d7b2"));
        assertThat(routing.number()).contains("+14155550142");
    }

    @Test
    void a_ring_is_routed_by_the_called_number() {
        Routing routing = webhooks.route(Fixtures.bytes("webhook.call_inbound.request.json"))
                .orElseThrow();
        assertThat(routing.number()).contains("+14155550142");
        assertThat(routing.agent()).isPresent();
    }

    @Test
    void the_order_of_the_members_does_not_matter() {
        assertThat(
                        route(
                                "{'call':{'x':[{'agent_id':'no'}],'agent_id':'a1','y':{},'call_id':'c1'},'event':'call_ended'}"))
                .isEqualTo(route("{'event':'call_ended','call':{'call_id':'c1','agent_id':'a1'}}"))
                .isPresent();
    }

    @Test
    void of_a_repeated_member_the_last_counts_as_in_the_parsed_event() {
        Routing routing = route("{'event':'x','event':'call_ended','call':{'call_id':'c1','agent_id':'a1'},"
                        + "'call':{'call_id':'c2','agent_id':'a0','agent_id':'a2'}}")
                .orElseThrow();
        assertThat(routing.call()).contains(new ProviderCallId("c2"));
        assertThat(routing.agent()).contains(new ProviderAgentId("a2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "{}",
                "{'event':7.5}",
                "{'event':''}",
                "{'event':'x'",
                "{'event':'x'}}",
                "{'event':'x'} 1",
                "{'event':'x','call':{'agent_id':''}}",
                "not json"
            })
    void anything_else_is_no_delivery(String body) {
        assertThat(route(body)).isEmpty();
    }

    @Nested
    class DeduplicationKeys {
        @Test
        void of_lifecycle_events_are_event_and_call() {
            assertThat(fixture("call_ended").deduplicationKey())
                    .isEqualTo("call_ended|call_3f1c0a9be27d4458a6c19e0d7b2");
        }

        @Test
        void of_transfers_add_start_and_destination() {
            assertThat(fixture("transfer_started").deduplicationKey())
                    .isEqualTo("transfer_started|call_60fa1d8c3b9e4275a0d47c1be93|1763748004210|+14155550100");
        }

        @Test
        void of_transcripts_add_the_time() {
            assertThat(key("{'event':'transcript_updated','event_timestamp':5,'call':{'call_id':'c1'}}"))
                    .isEqualTo("transcript_updated|c1|5");
        }

        @Test
        void of_analyses_add_the_time_for_they_are_run_again() {
            assertThat(key("{'event':'call_analyzed','event_timestamp':5,'call':{'call_id':'c1'}}"))
                    .isEqualTo("call_analyzed|c1|5");
        }

        @Test
        void of_transcripts_without_time_differ_by_content() {
            String one = key("{'event':'transcript_updated','call':{'call_id':'c1','transcript':'a'}}");
            String two = key("{'event':'transcript_updated','call':{'call_id':'c1','transcript':'b'}}");
            assertThat(one).startsWith("transcript_updated|sha256:").isNotEqualTo(two);
        }

        @Test
        void are_never_long() {
            String longId = "c".repeat(200);
            String destination = "9".repeat(5000);
            assertThat(key("{'event':'transfer_ended','transfer_destination':'" + destination + "','call':{'call_id':'"
                            + longId + "'}}"))
                    .hasSizeLessThan(120);
        }

        private String key(String body) {
            return route(body).orElseThrow().deduplicationKey();
        }
    }

    private Routing fixture(String name) {
        return webhooks.route(Fixtures.bytes("webhook." + name + ".json")).orElseThrow();
    }

    private Optional<Routing> route(String body) {
        return webhooks.route(WebhookParsingTest.json(body));
    }
}
