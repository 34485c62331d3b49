package org.switchboard.retell.wire;

/** One voice of list-voices. */
public record RetellVoice(
        String voiceId,
        String voiceName,
        String provider,
        String gender,
        String accent,
        String age,
        String previewAudioUrl) {}
