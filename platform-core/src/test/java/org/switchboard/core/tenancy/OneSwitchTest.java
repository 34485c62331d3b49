package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources: SQL is text, so no rule about classes can see it. */
class OneSwitchTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");
    private static final Pattern SWITCH = Pattern.compile(
            "\\bSET\\s+(LOCAL|SESSION|ROLE)\\b|\\bset_config\\b|\\bRESET\\s+(ROLE|ALL)\\b|\\bDISCARD\\s+ALL\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void no_class_but_tenant_scope_writes_set() {
        // And who fills new schemas as their owner, who serves nobody: for older ones, Flyway does the same.
        assertThat(filesWith(SWITCH, SOURCES)).containsExactlyInAnyOrder("TenantScope.java", "TenantScripts.java");
    }

    @Test
    void no_class_writes_a_search_path() {
        assertThat(filesWith(Pattern.compile("SET\\s+search_path|currentSchema=|setSchema\\("), SOURCES))
                .isEmpty();
    }

    @Test
    void migrations_of_tenants_name_no_schema() {
        assertThat(filesWith(
                        Pattern.compile("\\b(platform|public|t_[a-z2-7]{12})\\.\\w"), MIGRATIONS.resolve("tenant")))
                .isEmpty();
    }

    @Test
    void every_table_of_a_tenant_has_row_level_security() {
        List<String> made = names(Pattern.compile("CREATE TABLE (\\w+)"));
        assertThat(made).isNotEmpty();
        assertThat(names(Pattern.compile("ALTER TABLE (\\w+) ENABLE ROW LEVEL SECURITY")))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    private static List<String> names(Pattern statement) {
        try (Stream<Path> files = Files.walk(MIGRATIONS.resolve("tenant"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> statement.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> filesWith(Pattern text, Path below) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text.matcher(withoutComments(read(file))).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)(//|--|\\*).*$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
