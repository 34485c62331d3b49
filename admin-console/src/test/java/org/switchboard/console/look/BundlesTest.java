package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

class BundlesTest {
    private static final Path SCRIPTS = Path.of("../platform-core/src/main/resources/db/tenant");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"words", "validation", "refusals"})
    void german_has_every_text_english_has_and_no_more(String name) {
        assertThat(bundle(name, Locale.GERMAN).keySet())
                .isEqualTo(bundle(name, Locale.ROOT).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "validation"})
    void every_text_is_a_pattern_with_the_same_blanks_in_both_languages(String name) {
        ResourceBundle german = bundle(name, Locale.GERMAN);
        bundle(name, Locale.ROOT)
                .keySet()
                .forEach(key -> assertThat(blanks(german.getString(key)))
                        .as(key)
                        .isEqualTo(blanks(bundle(name, Locale.ROOT).getString(key))));
    }

    @Test
    void whatever_a_key_can_be_allowed_has_a_name() {
        assertThat(bundle("words", Locale.ROOT).keySet())
                .containsAll(Permission.of(Role.TENANT_ADMIN).stream()
                        .filter(Permission::isForKeys)
                        .map(permission -> "scope." + permission.scope())
                        .toList());
    }

    /** Reports about tenants that are gone count the rows of each. */
    @Test
    void every_table_of_a_tenant_has_a_name() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            List<String> tables = scripts.map(BundlesTest::read)
                    .flatMap(script -> CREATED.matcher(script).results())
                    .map(created -> "table.name." + created.group(1))
                    .toList();
            assertThat(tables).isNotEmpty();
            assertThat(bundle("words", Locale.ROOT).keySet()).containsAll(tables);
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int blanks(String pattern) {
        return new MessageFormat(pattern.replaceAll("\\{[a-zA-Z]+}", ""), Locale.ROOT)
                .getFormatsByArgumentIndex()
                .length;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "org.switchboard.console." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
