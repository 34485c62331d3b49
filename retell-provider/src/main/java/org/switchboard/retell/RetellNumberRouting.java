package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.Optional;
import org.switchboard.retell.wire.NumberPatch;
import org.switchboard.retell.wire.PhoneNumber;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.Routes;

final class RetellNumberRouting implements NumberRouting {
    private final NumberClient client;

    RetellNumberRouting(NumberClient client) {
        this.client = client;
    }

    @Override
    public RoutedNumber get(String number) {
        return routed(client.get(number));
    }

    @Override
    public RoutedNumber bind(String number, Routes routes) {
        PhoneNumber before = client.get(number).value();
        return routed(client.update(
                number,
                new NumberPatch(
                        Bindings.of(routes.inbound(), before.inboundAgents()),
                        Bindings.of(routes.outbound(), before.outboundAgents()),
                        null)));
    }

    @Override
    public RoutedNumber askWhenRinging(String number, Optional<URI> webhook) {
        JsonNode url = webhook.map(URI::toString)
                .map(TextNode::valueOf)
                .map(JsonNode.class::cast)
                .orElse(NullNode.instance);
        return routed(client.set(number, new NumberPatch(null, null, url)));
    }

    private static RoutedNumber routed(Fetched<PhoneNumber> fetched) {
        PhoneNumber number = fetched.value();
        return new RoutedNumber(
                RetellNumbers.number(fetched),
                Bindings.shares(number.inboundAgents()),
                Bindings.shares(number.outboundAgents()),
                Answers.uri(
                        number.inboundWebhookUrl() == null
                                ? null
                                : number.inboundWebhookUrl().textValue()));
    }
}
