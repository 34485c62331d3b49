package org.switchboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.switchboard.api.request.Requires;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** The table of who may call what in docs/permissions.md is the one that the code reads. */
class PermissionsDocumentTest {
    private static final java.nio.file.Path DOCUMENT = java.nio.file.Path.of("../docs/permissions.md");
    private static final java.nio.file.Path WANTED = java.nio.file.Path.of("target/permissions.txt");

    @Test
    void prints_what_the_code_reads() throws IOException {
        List<String> table = table();
        // To be copied into the document when this test fails.
        Files.write(WANTED, table);

        assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")))
                .as("the table in docs/permissions.md; %s has it as it should be", WANTED)
                .containsExactlyElementsOf(table);
    }

    private static List<String> table() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.switchboard.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(PermissionsDocumentTest::rows)
                        .sorted()
                        .toList();
    }

    private static Stream<String> rows(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> row(resource, method, verb)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String row(Class<?> resource, Method method, String verb) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        String operation = "| `" + (resource.getAnnotation(Path.class).value() + below).replaceAll(":[^}]*}", "}") + " "
                + verb + "` | ";
        if (method.isAnnotationPresent(PermitAll.class)) {
            return operation + "everybody | yes | yes | yes | yes |";
        }
        Requires requires = Optional.ofNullable(method.getAnnotation(Requires.class))
                .orElseGet(() -> resource.getAnnotation(Requires.class));
        List<Permission> needed = List.of(requires.value());
        List<Permission> instead = List.of(requires.or());
        return operation
                + names(needed, ", ")
                + (instead.isEmpty() ? "" : " or " + names(instead, " or "))
                + " | "
                + Stream.of(Role.PLATFORM_ADMIN, Role.TENANT_ADMIN, Role.CUSTOMER)
                        .map(role -> needed.stream().allMatch(permission -> permission.isGrantedTo(role))
                                || instead.stream().anyMatch(permission -> permission.isGrantedTo(role)))
                        .map(PermissionsDocumentTest::word)
                        .collect(Collectors.joining(" | "))
                + " | "
                + word(needed.stream()
                        .allMatch(permission -> permission.isForKeys() && permission.isGrantedTo(Role.TENANT_ADMIN)))
                + " |";
    }

    private static String names(List<Permission> permissions, String between) {
        return permissions.stream()
                .map(permission -> permission.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(between));
    }

    private static String word(boolean may) {
        return may ? "yes" : "no";
    }
}
