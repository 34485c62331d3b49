package org.switchboard.system.drill;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.switchboard.system.drill.Slot.In;

/** Endpoints as JAX-RS sees them. */
final class RestMetadata {
    /** Name of the slot for a body that isn't a record. */
    static final String WHOLE_BODY = "*";

    private static final Pattern NAME = Pattern.compile("\\{\\s*([\\w-]+)[^}]*}");

    private RestMetadata() {}

    /** All endpoints of a resource, those of its sub-resources included. */
    static List<Endpoint> endpoints(Class<?> resource) {
        return endpoints(resource, resource.getAnnotation(Path.class).value(), Set.of());
    }

    private static List<Endpoint> endpoints(Class<?> resource, String base, Set<Slot> above) {
        List<Endpoint> found = new ArrayList<>();
        for (Method method : resource.getMethods()) {
            Optional<String> verb = verb(method);
            Optional<String> below =
                    Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
            String path = below.map(part -> join(base, part)).orElse(join(base, ""));
            Set<Slot> slots = new LinkedHashSet<>(above);
            slots.addAll(names(path));
            Arrays.stream(method.getParameters()).forEach(parameter -> slots.addAll(slots(parameter)));
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get(), NAME.matcher(path).replaceAll("{$1}"), slots));
            } else if (below.isPresent()) {
                found.addAll(endpoints(method.getReturnType(), path, slots));
            }
        }
        return found;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String join(String base, String part) {
        return Stream.of(base, part)
                .map(text -> text.replaceAll("^/+|/+$", ""))
                .filter(text -> !text.isEmpty())
                .reduce((left, right) -> left + "/" + right)
                .orElse("");
    }

    /** The names in a path. */
    static Set<Slot> names(String path) {
        Set<Slot> names = new LinkedHashSet<>();
        NAME.matcher(path).results().forEach(found -> names.add(new Slot(In.PATH, found.group(1))));
        return names;
    }

    private static Set<Slot> slots(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            Set<Slot> fields = new LinkedHashSet<>();
            for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    annotated(field).ifPresent(fields::add);
                }
            }
            return fields;
        }
        return annotated(parameter).map(Set::of).orElseGet(() -> body(parameter));
    }

    private static Optional<Slot> annotated(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof QueryParam query) {
                return Optional.of(new Slot(In.QUERY, query.value()));
            }
            if (annotation instanceof HeaderParam header) {
                return Optional.of(new Slot(In.HEADER, header.value()));
            }
            if (annotation instanceof PathParam path) {
                return Optional.of(new Slot(In.PATH, path.value()));
            }
            if (annotation instanceof FormParam
                    || annotation instanceof CookieParam
                    || annotation instanceof MatrixParam) {
                throw new AssertionError("the drill doesn't know " + annotation + " yet");
            }
        }
        return Optional.empty();
    }

    private static Set<Slot> body(Parameter parameter) {
        if (parameter.isAnnotationPresent(Context.class) || parameter.isAnnotationPresent(Suspended.class)) {
            return Set.of();
        }
        if (!parameter.getType().isRecord()) {
            return Set.of(new Slot(In.BODY, WHOLE_BODY));
        }
        Set<Slot> fields = new LinkedHashSet<>();
        for (RecordComponent component : parameter.getType().getRecordComponents()) {
            fields.add(new Slot(In.BODY, snakeCase(component.getName())));
        }
        return fields;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
