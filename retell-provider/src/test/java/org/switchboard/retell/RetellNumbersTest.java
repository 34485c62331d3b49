package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceNumber;

@Timeout(20)
class RetellNumbersTest {
    private static final String NUMBER = "+14155550142";
    private static final String BOUND = Fixtures.text("create-phone-number.response.json");
    private static final ProviderAgentId AGENT = new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8");

    private final StubRetell retell = new StubRetell();
    private final Numbers numbers = StubAccount.capability(retell, Numbers.class);

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void a_number_is_bought_with_its_agent_in_both_directions() {
        retell.answer(201, BOUND);
        VoiceNumber number = numbers.buy(new NumberOrder(415, "Main", Optional.of(AGENT)));
        assertThat(number.number()).isEqualTo(NUMBER);
        assertThat(number.inbound()).containsExactly(AGENT);
        JsonNode sent = retell.requests().get(0).json();
        assertThat(sent.path("area_code").asInt()).isEqualTo(415);
        assertThat(sent.path("nickname").asText()).isEqualTo("Main");
        String alone = "[{\"agent_id\":\"" + AGENT + "\",\"weight\":1}]";
        assertThat(sent.path("inbound_agents")).hasToString(alone);
        assertThat(sent.path("outbound_agents")).hasToString(alone);
    }

    @Test
    void a_number_without_agent_is_bought_bare() {
        retell.answer(201, BOUND);
        numbers.buy(new NumberOrder(212, "", Optional.empty()));
        assertThat(retell.requests().get(0).body()).isEqualTo("{\"area_code\":212}");
    }

    @Test
    void the_list_goes_through_all_pages() {
        retell.answer(200, "{\"items\":[" + BOUND + "],\"has_more\":true,\"pagination_key\":\"a b&c\"}")
                .answer(200, Fixtures.text("list-phone-numbers.response.json"));
        List<VoiceNumber> list = numbers.list();
        assertThat(list).extracting(VoiceNumber::number).containsExactly(NUMBER, NUMBER, "+12125550173");
        assertThat(list.get(2).inbound()).isEmpty();
        assertThat(list.get(2).raw().text()).contains("harborlight.pstn.example.com");
        assertThat(retell.lines())
                .containsExactly(
                        "GET /v2/list-phone-numbers?limit=1000",
                        "GET /v2/list-phone-numbers?limit=1000&pagination_key=a+b%26c");
    }

    @Test
    void binding_keeps_what_else_the_binding_says() {
        retell.answer(200, BOUND).answer(200, BOUND);
        numbers.bind(NUMBER, Optional.of(AGENT));
        assertThat(retell.lines())
                .containsExactly("GET /get-phone-number/" + NUMBER, "PATCH /update-phone-number/" + NUMBER);
        JsonNode patch = retell.requests().get(1).json();
        assertThat(patch).hasSize(2);
        assertThat(patch.path("inbound_agents"))
                .hasToString("[{\"agent_id\":\"" + AGENT + "\",\"weight\":1,\"agent_version\":\"latest_published\"}]");
        assertThat(patch.path("outbound_agents"))
                .hasToString("[{\"agent_id\":\"" + AGENT + "\",\"weight\":1,\"agent_version\":0}]");
    }

    @Test
    void unbinding_empties_both_directions() {
        retell.answer(200, BOUND).answer(200, Fixtures.text("update-phone-number.response.json"));
        assertThat(numbers.bind(NUMBER, Optional.empty()).inbound()).isEmpty();
        assertThat(retell.requests().get(1).body()).isEqualTo("{\"inbound_agents\":[],\"outbound_agents\":[]}");
    }

    @Test
    void binding_an_unknown_agent_names_the_agent() {
        retell.answer(200, BOUND).answer(422, Fixtures.text("error.422.json"));
        var failure = StubAccount.failure(() -> numbers.bind(NUMBER, Optional.of(new ProviderAgentId("a1"))));
        assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
        assertThat(failure.field()).contains("agent_id");
    }

    @Test
    void a_number_that_is_gone_counts_as_released() {
        retell.answer(404, "").answer(204, "").answer(500, "");
        numbers.release(NUMBER);
        numbers.release(NUMBER);
        assertThat(StubAccount.failure(() -> numbers.release(NUMBER)).code()).isEqualTo(Code.UNAVAILABLE);
    }
}
