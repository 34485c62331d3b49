package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.switchboard.core.problem.Check;

/**
 * Refuses query parameters that an address doesn't know, as unknown fields of bodies are refused: a misspelt filter must not list
 * everything. Null characters, which no database takes, stop here too.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 3)
public class QueryParameters implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new NotFoundException();
        }
        Set<String> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), QueryParameters::declared);
        Check check = new Check();
        given(uri).forEach((name, values) -> {
            check.that(known.contains(name), name, unknown(known));
            check.that(
                    values.stream().noneMatch(value -> value.indexOf('\0') >= 0),
                    name,
                    "Leave out the null character.");
        });
        check.done();
    }

    private static Map<String, List<String>> given(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static String unknown(Set<String> known) {
        return known.isEmpty()
                ? "Leave it out; there are no parameters here."
                : "Leave it out; these are known: " + String.join(", ", known) + ".";
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                names.addAll(declared(parameter.getType()));
            }
        }
        return names;
    }

    private static Set<String> declared(Class<?> bean) {
        Set<String> names = new TreeSet<>();
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.add(field.getAnnotation(QueryParam.class).value());
                }
            }
        }
        return names;
    }
}
