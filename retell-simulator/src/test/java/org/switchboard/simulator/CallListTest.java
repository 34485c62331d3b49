package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallListTest extends WithSimulator {
    @BeforeEach
    void make_three_calls() throws Exception {
        String from = client.buyNumber(client.createAgent(""));
        for (String to : new String[] {"+14155550187", "+14155550119", "+14155550163"}) {
            client.post(
                    "/v2/create-phone-call",
                    "{'from_number':'%s','to_number':'%s','metadata':{'to':'%s','n':3}}".formatted(from, to, to));
            pass(60);
        }
    }

    @Test
    void leaves_transcripts_out() throws Exception {
        JsonNode item = list("'sort_order':'ascending'").at("/items/0");
        assertThat(item.has("transcript")).isFalse();
        assertThat(item.has("transcript_object")).isFalse();
        assertThat(item.has("transcript_with_tool_calls")).isFalse();
        assertThat(item.path("call_analysis").path("call_summary").asText()).isNotBlank();
    }

    @Test
    void pages_and_counts() throws Exception {
        JsonNode first = list("'limit':2,'include_total':true");
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("total").asInt()).isEqualTo(3);
        String key = first.path("pagination_key").asText();
        JsonNode second = list("'limit':2,'pagination_key':'%s'".formatted(key));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(second.has("total")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'call_status':{'type':'enum','op':'in','value':['ended']} | 2",
                "'disconnection_reason':{'type':'enum','op':'in','value':['dial_no_answer','dial_busy']} | 1",
                "'to_number':{'type':'string','op':'ew','value':'0119'} | 1",
                "'to_number':{'type':'string','op':'ne','value':'+14155550119'} | 2",
                "'duration_ms':{'type':'number','op':'gt','value':1} | 2",
                "'duration_ms':{'type':'range','op':'bt','value':[0,0]} | 1",
                "'in_voicemail':{'type':'boolean','op':'eq','value':true} | 1",
                "'metadata':[{'type':'string','op':'eq','key':'to','value':'+14155550163'}] | 1",
                "'metadata':[{'type':'present','op':'np','key':'to'}] | 0",
                "'metadata':[{'type':'number','op':'eq','key':'n','value':3}] | 3",
                "'direction':{'type':'enum','op':'in','value':['inbound']} | 0",
                "'agent':[{'agent_id':'agent_none'}] | 0",
                "'call_status':{'type':'enum','op':'in','value':['ended']},'to_number':{'type':'string','op':'co','value':'187'} | 1"
            })
    void filters(String criteria, int expected) throws Exception {
        assertThat(list("'filter_criteria':{" + criteria + "}").path("items")).hasSize(expected);
    }

    @Test
    void takes_the_filter_of_the_fixture() throws Exception {
        String fixture = org.switchboard.simulator.http.Json.resource("/retell/list-calls.request.json")
                .toString();
        assertThat(client.post("/v3/list-calls", fixture).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'limit':0",
                "'limit':1001",
                "'skip':1,'pagination_key':'x'",
                "'pagination_key':'nonsense'",
                "'sort_order':'sideways'",
                "'filter_criteria':{'to_number':{'type':'string','op':'like','value':'1'}}",
                "'filter_criteria':{'call_status':{'type':'enum','op':'in','value':['registered']}}",
                "'filter_criteria':{'call_status':{'type':'enum','op':'in','value':['nonsense']}}",
                "'filter_criteria':{'mood':{'type':'enum','op':'in','value':['good']}}",
                "'filter_criteria':{'duration_ms':{'type':'string','op':'eq','value':'1'}}",
                "'filter_criteria':{'duration_ms':{'type':'range','op':'bt','value':[1]}}",
                "'filter_criteria':{'metadata':[{'type':'present','op':'pr'}]}",
                "'filter_criteria':{'agent':[{}]}",
                "'filter_criteria':[]"
            })
    void refuses_what_makes_no_sense(String body) throws Exception {
        assertThat(client.post("/v3/list-calls", "{" + body + "}").status()).isEqualTo(400);
    }

    private JsonNode list(String body) throws Exception {
        return client.post("/v3/list-calls", "{" + body + "}").body();
    }
}
