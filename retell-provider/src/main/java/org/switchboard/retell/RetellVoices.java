package org.switchboard.retell;

import java.util.List;
import java.util.Optional;
import org.switchboard.retell.wire.RetellVoice;
import org.switchboard.spi.voice.Voice;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.Voices;

final class RetellVoices implements Voices {
    private final VoiceClient client;

    RetellVoices(VoiceClient client) {
        this.client = client;
    }

    @Override
    public List<Voice> list() {
        return client.list().map(RetellVoices::voice).toList();
    }

    private static Voice voice(RetellVoice voice) {
        return new Voice(
                Answers.id(voice.voiceId(), VoiceId::new),
                Optional.ofNullable(voice.voiceName()).orElse(voice.voiceId()),
                Optional.ofNullable(voice.provider()).orElse(""),
                Optional.ofNullable(voice.gender()),
                Optional.ofNullable(voice.accent()),
                Optional.ofNullable(voice.age()),
                Answers.uri(voice.previewAudioUrl()));
    }
}
