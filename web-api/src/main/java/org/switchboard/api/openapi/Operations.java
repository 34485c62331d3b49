package org.switchboard.api.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.switchboard.api.webhook.WebhookResource;

/** The methods behind the addresses, as JAX-RS tells them at the start. */
@Provider
public class Operations implements DynamicFeature {
    private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

    static {
        // Described only: a servlet answers.
        Arrays.stream(WebhookResource.class.getMethods()).forEach(method -> note(WebhookResource.class, method));
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        note(resource.getResourceClass(), resource.getResourceMethod());
    }

    private static void note(Class<?> resource, Method method) {
        if (resource.isAnnotationPresent(Path.class)) {
            verb(method).ifPresent(verb -> METHODS.put(verb + " " + path(resource, method), method));
        }
    }

    /** The method that answers {@code verb} at a path that begins with {@code /api}. */
    static Optional<Method> find(String verb, String path) {
        return Optional.ofNullable(METHODS.get(verb + " " + path));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        return "/api/" + resource.getAnnotation(Path.class).value() + below;
    }
}
