package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Sound in the rhythm of the words: 8 kHz, 16 bit; the agent hums higher than the other person. */
final class WaveFile {
    private static final int RATE = 8_000;
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final double FADE_SECONDS = 0.02;

    private final short[][] samples;

    private WaveFile(int channels, long durationMillis) {
        samples = new short[channels][(int) (durationMillis * RATE / 1000)];
    }

    /** One channel mixes both; of two, the first is the agent's. */
    static byte[] of(JsonNode turns, long durationMillis, int channels) {
        WaveFile file = new WaveFile(channels, durationMillis);
        for (JsonNode turn : turns) {
            boolean agent = turn.path("role").asText().equals("agent");
            short[] channel = file.samples[agent ? 0 : channels - 1];
            turn.path("words").forEach(word -> hum(channel, word, agent ? 210 : 130));
        }
        return file.bytes();
    }

    private static void hum(short[] channel, JsonNode word, double pitch) {
        Random noise = new Random(word.path("word").asText().hashCode());
        double length = word.path("end").asDouble() - word.path("start").asDouble();
        double hertz = pitch * (0.9 + 0.2 * noise.nextDouble());
        int first = (int) (word.path("start").asDouble() * RATE);
        for (int i = 0; i < length * RATE && first + i < channel.length; i++) {
            double t = (double) i / RATE;
            double fade = Math.min(1, Math.min(t, length - t) / FADE_SECONDS);
            double wave = Math.sin(2 * Math.PI * hertz * t)
                    + 0.5 * Math.sin(4 * Math.PI * hertz * t)
                    + 0.25 * Math.sin(6 * Math.PI * hertz * t)
                    + 0.1 * noise.nextGaussian();
            channel[first + i] = (short) (5_000 * fade * wave);
        }
    }

    private byte[] bytes() {
        int channels = samples.length;
        int dataBytes = samples[0].length * channels * BYTES_PER_SAMPLE;
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
        file.putInt(RATE).putInt(RATE * channels * BYTES_PER_SAMPLE);
        file.putShort((short) (channels * BYTES_PER_SAMPLE)).putShort((short) (BYTES_PER_SAMPLE * 8));
        file.put(ascii("data")).putInt(dataBytes);
        for (int i = 0; i < samples[0].length; i++) {
            for (short[] channel : samples) {
                file.putShort(channel[i]);
            }
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
