package org.switchboard.spi.voice.kit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceNumber;

final class FakeNumberRouting implements NumberRouting {
    private final FakeWorkspace workspace;

    FakeNumberRouting(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public RoutedNumber get(String number) {
        return workspace.request(() -> find(number));
    }

    @Override
    public RoutedNumber bind(String number, Routes routes) {
        return workspace.request(() -> {
            VoiceNumber known = find(number).number();
            refuseUnknownAgents(workspace, routes);
            workspace.routes.put(number, routes);
            workspace.numbers.put(
                    number,
                    new VoiceNumber(
                            number,
                            known.nickname(),
                            agents(routes.inbound()),
                            agents(routes.outbound()),
                            known.raw()));
            return find(number);
        });
    }

    @Override
    public RoutedNumber askWhenRinging(String number, Optional<URI> webhook) {
        return workspace.request(() -> {
            find(number);
            workspace.asked.remove(number);
            webhook.ifPresent(address -> workspace.asked.put(number, address));
            return find(number);
        });
    }

    static void refuseUnknownAgents(FakeWorkspace workspace, Routes routes) {
        for (List<Share> shares : List.of(routes.inbound(), routes.outbound())) {
            if (!workspace
                    .agents
                    .keySet()
                    .containsAll(
                            agents(shares).stream().map(ProviderAgentId::value).toList())) {
                throw FakeWorkspace.invalid("agent_id", "The account has no such agent.");
            }
        }
    }

    static List<ProviderAgentId> agents(List<Share> shares) {
        return shares.stream().map(Share::agent).toList();
    }

    private RoutedNumber find(String number) {
        VoiceNumber known =
                Optional.ofNullable(workspace.numbers.get(number)).orElseThrow(() -> FakeWorkspace.unknown("number"));
        Routes routes = workspace.routes.getOrDefault(number, Routes.NONE);
        return new RoutedNumber(
                known, routes.inbound(), routes.outbound(), Optional.ofNullable(workspace.asked.get(number)));
    }
}
