package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.NumberImports.Login;
import org.switchboard.spi.voice.NumberImports.SipNumber;
import org.switchboard.spi.voice.NumberImports.Transport;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.NumberRouting.RoutedNumber;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

@Timeout(20)
class RetellRoutingTest {
    private static final String NUMBER = "+14155550142";
    private static final String BOUND = Fixtures.text("create-phone-number.response.json");
    private static final ProviderAgentId OLD = new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8");
    private static final ProviderAgentId NEW = new ProviderAgentId("agent_c83be5170f6a4d29b1e70d35fa");

    private final StubRetell retell = new StubRetell();
    private final NumberRouting routing = StubAccount.capability(retell, NumberRouting.class);
    private final NumberImports imports = StubAccount.capability(retell, NumberImports.class);

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void weights_are_sent_and_a_binding_that_stays_keeps_what_else_it_says() {
        retell.answer(200, BOUND).answer(200, BOUND);
        Share most = new Share(OLD, new BigDecimal("0.75"));
        Share rest = new Share(NEW, new BigDecimal("0.25"));
        routing.bind(NUMBER, new Routes(List.of(most, rest), List.of()));
        assertThat(retell.lines())
                .containsExactly("GET /get-phone-number/" + NUMBER, "PATCH /update-phone-number/" + NUMBER);
        JsonNode patch = retell.requests().get(1).json();
        assertThat(patch).hasSize(2);
        assertThat(patch.path("inbound_agents"))
                .hasToString("[{\"agent_id\":\"" + OLD + "\",\"weight\":0.75,\"agent_version\":\"latest_published\"},"
                        + "{\"agent_id\":\"" + NEW + "\",\"weight\":0.25}]");
        assertThat(patch.path("outbound_agents")).hasToString("[]");
    }

    @Test
    void whom_to_ask_is_set_and_cleared_alone() {
        retell.answer(200, BOUND).answer(200, BOUND);
        RoutedNumber asked = routing.askWhenRinging(NUMBER, Optional.of(URI.create("https://a.example.com/hook")));
        routing.askWhenRinging(NUMBER, Optional.empty());
        assertThat(asked.asked())
                .contains(URI.create("https://voice.platform.example.com/hooks/retell/inbound/t_7f31"));
        assertThat(retell.requests().get(0).body())
                .isEqualTo("{\"inbound_webhook_url\":\"https://a.example.com/hook\"}");
        assertThat(retell.requests().get(1).body()).isEqualTo("{\"inbound_webhook_url\":null}");
    }

    @Test
    void a_weight_that_cannot_be_is_a_protocol_error() {
        retell.answer(200, "{\"phone_number\":\"+1\",\"inbound_agents\":[{\"agent_id\":\"a\",\"weight\":0}]}");
        VoiceException failure = StubAccount.failure(() -> routing.get(NUMBER));
        assertThat(failure.code()).isEqualTo(Code.PROTOCOL);
    }

    @Test
    void what_people_typed_goes_into_the_path_encoded() {
        retell.answer(422, Fixtures.text("error.422.json"));
        StubAccount.failure(() -> routing.get("../x y?z"));
        assertThat(retell.lines()).containsExactly("GET /get-phone-number/..%2Fx%20y%3Fz");
    }

    @Test
    void an_import_sends_what_the_reference_shows() {
        retell.answer(201, Fixtures.text("import-phone-number.response.json"));
        var made = imports.bring(new SipNumber(
                "+12125550173",
                "harborlight.pstn.example.com",
                Optional.of(new Login("harborlight", "not-a-real-password")),
                Transport.TLS,
                "Harborlight Cycles SIP",
                new Routes(List.of(), List.of(Share.all(NEW)))));
        assertThat(retell.requests().get(0).json()).isEqualTo(Fixtures.tree("import-phone-number.request.json"));
        assertThat(made.outbound()).containsExactly(NEW);
        assertThat(made.inbound()).isEmpty();
    }

    @Test
    void a_number_that_is_taken_is_named() {
        retell.answer(400, "{\"status\":\"error\",\"message\":\"phone_number is in use\"}");
        VoiceException failure = StubAccount.failure(() -> imports.bring(
                new SipNumber("+12125550173", "a.example.com", Optional.empty(), Transport.UDP, "", Routes.NONE)));
        assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
        assertThat(failure.field()).contains("number");
        assertThat(retell.requests().get(0).body())
                .isEqualTo("{\"phone_number\":\"+12125550173\",\"termination_uri\":\"a.example.com\","
                        + "\"transport\":\"UDP\"}");
    }
}
