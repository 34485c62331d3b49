package org.switchboard.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern MARKUP = Pattern.compile("(?m)^\\s*\\*+|\\{@\\w+\\s|@since \\d|@\\w+|</?\\w+>");
    private static final Pattern WORD = Pattern.compile("\\S*\\w\\S*");
    private static final int WORDS_A_MINUTE = 240;
    /** Two of the quarter's minutes are for a glance at the declarations, whose names are in the prose. */
    private static final int MINUTES = 13;

    @Test
    void the_prose_is_read_in_a_quarter_of_an_hour_with_a_glance_at_the_rest() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            long words = files.filter(file -> file.toString().endsWith(".java"))
                    .mapToLong(ReadingTimeTest::words)
                    .sum();
            assertThat(words)
                    .as("words of prose; say once in a package-info what holds for all")
                    .isBetween(1L, (long) MINUTES * WORDS_A_MINUTE);
        }
    }

    private static long words(Path file) {
        try {
            return JAVADOC.matcher(Files.readString(file))
                    .results()
                    .map(comment -> MARKUP.matcher(comment.group(1)).replaceAll(" "))
                    .mapToLong(text -> WORD.matcher(text).results().count())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
