package org.switchboard.spi.voice.kit;

import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.Voice;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.Voices;

final class FakeVoices implements Voices {
    static final List<Voice> ALL = List.of(voice("fake-anna", "Anna", "female"), voice("fake-ben", "Ben", "male"));

    private final FakeWorkspace workspace;

    FakeVoices(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<Voice> list() {
        return workspace.request(() -> ALL);
    }

    private static Voice voice(String id, String name, String gender) {
        return new Voice(
                new VoiceId(id),
                name,
                "fake",
                Optional.of(gender),
                Optional.of("American"),
                Optional.empty(),
                Optional.empty());
    }
}
