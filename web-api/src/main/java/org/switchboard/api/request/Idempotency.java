package org.switchboard.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.switchboard.api.json.Json;
import org.switchboard.core.idempotency.IdempotencyKeys;
import org.switchboard.core.idempotency.IdempotencyKeys.Claim;
import org.switchboard.core.idempotency.IdempotencyKeys.Claimed;
import org.switchboard.core.problem.Check;

/**
 * A POST with an {@code Idempotency-Key} is done once: sent again, it gets the first one's answer. Every POST of somebody who is
 * signed in takes it. Methods that declare the header themselves keep keys in a transaction of their own.
 */
@Provider
@Priority(Priorities.USER + 100)
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String CLAIM = Idempotency.class.getName();
    private static final int LONGEST_KEY = 200;
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    IdempotencyKeys keys;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals(HttpMethod.POST) || !takesKeys(resource.getResourceMethod())) {
            return;
        }
        Check check = new Check();
        check.text(key, HEADER, LONGEST_KEY);
        check.done();
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String content =
                request.getUriInfo().getRequestUri().getPath() + "\n" + new String(body, StandardCharsets.ISO_8859_1);
        Claimed claimed = keys.claim(new Claim(caller.tenantContext(), caller.user(), key), content);
        if (claimed.answer().isPresent()) {
            request.abortWith(answer(claimed.answer().get()));
        } else {
            request.setProperty(CLAIM, claimed.claim());
        }
    }

    private static boolean takesKeys(Method method) {
        boolean anonymous = method.isAnnotationPresent(PermitAll.class);
        boolean keepsThem = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(HEADER));
        return !anonymous && !keepsThem;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getProperty(CLAIM) instanceof Claim claim) {
            request.removeProperty(CLAIM);
            int status = response.getStatus();
            if (status < 300) {
                keys.keep(claim, text(response));
            } else if (status != Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
                // Of what failed unexpectedly nobody knows what was done.
                keys.giveBack(claim);
            }
        }
    }

    private static String text(ContainerResponseContext response) throws IOException {
        ObjectNode kept = Json.MAPPER.createObjectNode().put("status", response.getStatus());
        KEPT.forEach(
                name -> Optional.ofNullable(response.getHeaderString(name)).ifPresent(value -> kept.put(name, value)));
        if (response.hasEntity()) {
            kept.set("body", Json.MAPPER.valueToTree(response.getEntity()));
        }
        return Json.MAPPER.writeValueAsString(kept);
    }

    private static Response answer(String text) throws IOException {
        JsonNode kept = Json.MAPPER.readTree(text);
        ResponseBuilder answer = Response.status(kept.path("status").asInt()).header(REPLAYED, "true");
        KEPT.forEach(
                name -> Optional.ofNullable(kept.get(name)).ifPresent(value -> answer.header(name, value.asText())));
        if (kept.has("body")) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(Json.MAPPER.writeValueAsBytes(kept.get("body")));
        }
        return answer.build();
    }
}
