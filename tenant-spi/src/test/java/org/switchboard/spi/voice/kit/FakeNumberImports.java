package org.switchboard.spi.voice.kit;

import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.VoiceNumber;

final class FakeNumberImports implements NumberImports {
    private final FakeWorkspace workspace;

    FakeNumberImports(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public VoiceNumber bring(SipNumber number) {
        return workspace.request(() -> {
            FakeNumberRouting.refuseUnknownAgents(workspace, number.routes());
            VoiceNumber made = new VoiceNumber(
                    number.number(),
                    number.nickname(),
                    FakeNumberRouting.agents(number.routes().inbound()),
                    FakeNumberRouting.agents(number.routes().outbound()),
                    new Json("{\"trunk\":\"" + number.terminationUri() + "\"}"));
            if (workspace.numbers.putIfAbsent(number.number(), made) != null) {
                throw FakeWorkspace.invalid("number", "The number is taken.");
            }
            workspace.routes.put(number.number(), number.routes());
            return made;
        });
    }
}
