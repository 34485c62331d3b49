package org.switchboard.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void is_known_by_its_first_bytes() {
        assertThat(new Logo(PNG).mediaType()).isEqualTo("image/png");
        assertThat(new Logo(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}).mediaType())
                .isEqualTo("image/jpeg");
        assertThat(new Logo("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)).mediaType())
                .isEqualTo("image/webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg/>", "GIF89a", "RIFF....WAVE", "%PNG"})
    void is_nothing_else(String text) {
        assertThatThrownBy(() -> new Logo(text.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Choose a PNG, JPEG or WebP picture.");
    }

    @Test
    void is_small() {
        assertThat(new Logo(Arrays.copyOf(PNG, Logo.LARGEST)).bytes()).hasSize(Logo.LARGEST);
        assertThatThrownBy(() -> new Logo(Arrays.copyOf(PNG, Logo.LARGEST + 1)))
                .hasMessage("Choose a picture of at most 64 KB.");
    }
}
