package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.NumberRouting.RoutedNumber;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link NumberRouting} must keep. */
abstract class NumberRoutingContract extends CapabilityContract<NumberRouting> {
    private static final String NOBODYS = "+19995550199";
    private static final URI WEBHOOK = URI.create("https://switchboard.example.com/api/webhooks/kit");

    NumberRoutingContract() {
        super(NumberRouting.class);
    }

    @Test
    void agents_share_the_calls_by_weight_in_each_direction() {
        Share often = new Share(agent(), new BigDecimal("0.7"));
        Share seldom = new Share(agent(), new BigDecimal("0.3"));
        Routes routes = new Routes(List.of(often, seldom), List.of(Share.all(seldom.agent())));
        String number = number();
        capability().bind(number, routes);
        assertRoutes(capability().bind(number, routes), routes);
        assertRoutes(capability().get(number), routes);
        assertThat(capability().get(number).number().inbound()).containsExactly(often.agent(), seldom.agent());

        assertRoutes(capability().bind(number, Routes.NONE), Routes.NONE);
        assertRoutes(capability().get(number), Routes.NONE);
    }

    @Test
    void binding_leaves_whom_to_ask_and_asking_leaves_the_agents() {
        Routes routes = new Routes(List.of(Share.all(agent())), List.of());
        String number = number();
        capability().askWhenRinging(number, Optional.of(WEBHOOK));
        assertThat(capability().bind(number, routes).asked()).contains(WEBHOOK);
        RoutedNumber silent = capability().askWhenRinging(number, Optional.empty());
        assertThat(silent.asked()).isEmpty();
        assertRoutes(silent, routes);
    }

    @Test
    void an_unknown_agent_is_refused_by_name_and_changes_nothing() {
        Routes routes = new Routes(List.of(Share.all(agent())), List.of());
        String number = number();
        capability().bind(number, routes);
        Routes wrong = new Routes(List.of(Share.all(new ProviderAgentId("agent_nobody_knows"))), List.of());
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().bind(number, wrong))
                        .field())
                .contains("agent_id");
        assertRoutes(capability().get(number), routes);
    }

    @Test
    void an_unknown_number_is_not_found() {
        failure(Code.NOT_FOUND, () -> capability().get(NOBODYS));
        failure(Code.NOT_FOUND, () -> capability().bind(NOBODYS, Routes.NONE));
        failure(Code.NOT_FOUND, () -> capability().askWhenRinging(NOBODYS, Optional.empty()));
    }

    private static void assertRoutes(RoutedNumber number, Routes routes) {
        assertShares(number.inbound(), routes.inbound());
        assertShares(number.outbound(), routes.outbound());
    }

    private static void assertShares(List<Share> shares, List<Share> expected) {
        assertThat(shares)
                .extracting(Share::agent)
                .isEqualTo(expected.stream().map(Share::agent).toList());
        assertThat(shares)
                .extracting(share -> share.weight().doubleValue())
                .isEqualTo(expected.stream()
                        .map(share -> share.weight().doubleValue())
                        .toList());
    }

    private String number() {
        NumberOrder order = new NumberOrder(subject().areaCode(), "Kit", Optional.empty());
        return account().capability(Numbers.class).orElseThrow().buy(order).number();
    }

    private ProviderAgentId agent() {
        return account()
                .capability(Agents.class)
                .orElseThrow()
                .create(subject().agent(account()))
                .id();
    }
}
