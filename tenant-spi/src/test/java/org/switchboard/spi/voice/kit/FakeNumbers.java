package org.switchboard.spi.voice.kit;

import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceNumber;

/** Sells numbers in every area code but 999. */
final class FakeNumbers implements Numbers {
    private final FakeWorkspace workspace;

    FakeNumbers(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public VoiceNumber buy(NumberOrder order) {
        return workspace.request(() -> {
            if (order.areaCode() == 999) {
                throw soldOut();
            }
            String serial = workspace.nextId("").substring(3);
            return store("+1" + order.areaCode() + "555" + serial, order.nickname(), order.agent());
        });
    }

    @Override
    public List<VoiceNumber> list() {
        return workspace.request(() -> List.copyOf(workspace.numbers.values()));
    }

    @Override
    public VoiceNumber bind(String number, Optional<ProviderAgentId> agent) {
        return workspace.request(() -> Optional.ofNullable(workspace.numbers.get(number))
                .map(known -> store(number, known.nickname(), agent))
                .orElseThrow(() -> FakeWorkspace.unknown("number")));
    }

    @Override
    public void release(String number) {
        workspace.request(() -> Optional.ofNullable(workspace.numbers.remove(number)));
    }

    private VoiceNumber store(String number, String nickname, Optional<ProviderAgentId> agent) {
        List<ProviderAgentId> bound = agent.stream().toList();
        VoiceNumber known = workspace.numbers.get(number);
        Json raw = known == null ? Json.EMPTY_OBJECT : known.raw();
        VoiceNumber stored = new VoiceNumber(number, nickname, bound, bound, raw);
        List<Share> alone = agent.stream().map(Share::all).toList();
        workspace.numbers.put(number, stored);
        workspace.routes.put(number, new Routes(alone, alone));
        return stored;
    }

    private static VoiceException soldOut() {
        return FakeWorkspace.invalid("area_code", "No number is to be had with this area code. Try another.");
    }
}
