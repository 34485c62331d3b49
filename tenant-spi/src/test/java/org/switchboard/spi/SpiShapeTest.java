package org.switchboard.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the SPI with its last released shape in {@code tenant-spi/api}. Whatever breaks a provider that was compiled against
 * it turns the build red, unless {@code allowed-breaks.txt} names it. To release: run this test with {@code -Dspi.release}.
 */
class SpiShapeTest {
    private static final Path RELEASED = Path.of("api", "released.txt");
    private static final Path ALLOWED = Path.of("api", "allowed-breaks.txt");

    @Test
    void nothing_breaks_providers_of_the_last_release_but_what_is_allowed_by_name() throws IOException {
        if (System.getProperty("spi.release") != null) {
            write(SpiShape.now());
        }
        assertThat(SpiShape.breaks(lines(RELEASED), SpiShape.now()))
                .as("breaks of the SPI; keep the old form beside the new one, or name the break in " + ALLOWED)
                .isEqualTo(new TreeSet<>(lines(ALLOWED)));
    }

    @Test
    void whatever_is_taken_away_is_a_break() {
        List<String> now = SpiShape.now();
        assertThat(now).allSatisfy(line -> {
            List<String> without = new ArrayList<>(now);
            without.remove(line);
            assertThat(SpiShape.breaks(now, without)).containsExactly("gone: " + line);
        });
    }

    @Test
    void what_existing_providers_would_have_to_implement_is_a_break() {
        List<String> now = SpiShape.now();
        assertThat(SpiShape.breaks(without(now, "VoiceProvider.capabilities()"), now))
                .singleElement()
                .asString()
                .startsWith("came: org.switchboard.spi.voice.VoiceProvider: ");
    }

    @Test
    void whatever_else_comes_is_none() {
        List<String> now = SpiShape.now();
        assertThat(SpiShape.breaks(without(now, "ProviderContext.clock()"), now))
                .isEmpty();
        assertThat(SpiShape.breaks(without(now, "Code.PROTOCOL"), now)).isEmpty();
        List<String> withoutRecordings = now.stream()
                .filter(line -> !line.startsWith("org.switchboard.spi.voice.Recordings"))
                .toList();
        assertThat(SpiShape.breaks(withoutRecordings, now)).isEmpty();
    }

    private static List<String> without(List<String> lines, String part) {
        List<String> rest = lines.stream().filter(line -> !line.contains(part)).toList();
        assertThat(rest).hasSize(lines.size() - 1);
        return rest;
    }

    private static void write(List<String> shape) throws IOException {
        String head =
                "# The SPI as it was last released: what providers were compiled against. Written by SpiShapeTest.\n";
        Files.writeString(RELEASED, head + String.join("\n", shape) + "\n");
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
