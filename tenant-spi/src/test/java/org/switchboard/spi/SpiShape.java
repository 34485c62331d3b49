package org.switchboard.spi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of the SPI that a provider can be compiled against, one line each, read from the class files. */
final class SpiShape {
    // A method of an interface that providers implement: one that comes later is missing in those that exist.
    private static final String TO_IMPLEMENT = " [to implement]";
    private static final Set<String> IMPLIED = Set.of("toString", "equals", "hashCode", "values", "valueOf");

    private SpiShape() {}

    /** The SPI as it is. */
    static List<String> now() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(SpiShape.class.getPackageName())
                        .stream()
                        .filter(type -> Modifier.isPublic(type.reflect().getModifiers()))
                        .flatMap(SpiShape::lines)
                        .sorted()
                        .toList();
    }

    /** What would break a provider that was compiled against {@code released}. */
    static Set<String> breaks(List<String> released, List<String> now) {
        Set<String> breaks = new TreeSet<>();
        released.stream().filter(line -> !now.contains(line)).forEach(line -> breaks.add("gone: " + line));
        Set<String> types = released.stream().map(SpiShape::type).collect(Collectors.toSet());
        now.stream()
                .filter(line -> line.endsWith(TO_IMPLEMENT) && !released.contains(line) && types.contains(type(line)))
                .forEach(line -> breaks.add("came: " + line));
        return breaks;
    }

    private static String type(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    private static Stream<String> lines(JavaClass imported) {
        Class<?> type = imported.reflect();
        boolean implemented = type.isInterface() && !type.isSealed() && !imported.isAnnotatedWith(DoNotImplement.class);
        Stream<String> members = Stream.of(
                        type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(SpiShape::isOffered)
                .map(member -> text(member) + (implemented && isAbstract(member) ? TO_IMPLEMENT : ""));
        return Stream.concat(Stream.of(declaration(type)), members).map(line -> type.getName() + ": " + line);
    }

    private static String declaration(Class<?> type) {
        String above = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return type.toGenericString() + (above.isEmpty() ? "" : " is " + above);
    }

    private static boolean isOffered(Member member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                && !member.isSynthetic()
                && !IMPLIED.contains(member.getName());
    }

    private static boolean isAbstract(Member member) {
        return member instanceof Method && Modifier.isAbstract(member.getModifiers());
    }

    private static String text(Member member) {
        return member instanceof Executable executable
                ? executable.toGenericString()
                : ((Field) member).toGenericString();
    }
}
