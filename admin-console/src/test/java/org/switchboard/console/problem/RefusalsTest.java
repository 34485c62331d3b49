package org.switchboard.console.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class RefusalsTest {
    private static final Path CORE = Path.of("../platform-core/src/main/java");

    @Test
    void are_said_in_the_language_of_the_page() {
        Check check = new Check();
        check.text(" ", "first_words", 9);
        check.text("more than nine", "first_words", 9);
        DomainException refused = catchThrowableOfType(DomainException.class, check::done);
        assertThat(refused.fields())
                .extracting(problem -> Refusals.say(refused.code(), problem.message(), Locale.GERMAN))
                .containsExactly("Fülle dieses Feld aus.", "Verwende höchstens 9 Zeichen.");
        assertThat(refused.fields())
                .extracting(problem -> Refusals.say(refused.code(), problem.message(), Locale.ENGLISH))
                .containsExactly("Fill in first words.", "Use at most 9 characters.");
    }

    @Test
    void with_parts_that_the_core_chooses_are_said_without_its_english() {
        String spent =
                "This organisation has used up its minutes of the month: 10. Ask whoever runs the platform for more.";

        assertThat(Refusals.say(ProblemCode.QUOTA_EXCEEDED, spent, Locale.GERMAN))
                .startsWith("Die Minuten dieses Monats sind verbraucht: 10.")
                .doesNotContain("Ask");
        assertThat(Refusals.say(ProblemCode.QUOTA_EXCEEDED, spent, Locale.ENGLISH))
                .isEqualTo(spent);
    }

    @Test
    void of_a_provider_are_quoted() {
        String words = "Acme doesn't know this voice {0}.";
        assertThat(Refusals.say(ProblemCode.PROVIDER_REFUSED, words, Locale.GERMAN))
                .isEqualTo("Der Anbieter lehnt das ab: „" + words + "“");
        assertThat(Refusals.say(ProblemCode.PROVIDER_REFUSED, words, Locale.ENGLISH))
                .isEqualTo(words);
        assertThat(Refusals.say(ProblemCode.CONFLICT, words, Locale.GERMAN)).isEqualTo(words);
    }

    /** A sentence that the core says otherwise now would never be translated. */
    @Test
    void are_known_by_sentences_that_the_core_still_says() throws IOException {
        String core = sources();
        ResourceBundle known = ResourceBundle.getBundle("org.switchboard.console.refusals", Locale.ROOT);
        assertThat(known.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(
                                known.getString(key).replace("''", "'").split("\\{\\d}"))
                        .allMatch(core::contains));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(CORE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalsTest::read)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
