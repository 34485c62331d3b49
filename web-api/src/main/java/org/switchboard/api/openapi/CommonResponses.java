package org.switchboard.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.switchboard.api.json.Json;
import org.switchboard.api.problem.Problem;
import org.switchboard.api.problem.ProblemExamples;

/** What every operation may answer beside what it says itself: problems, in their one form. */
final class CommonResponses {
    private static final String PROBLEM = "Problem";

    private CommonResponses() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
    }

    private static Schema problem() {
        Schema error = object().addProperty("field", text().example("to_number"))
                .addProperty("message", text().example("Write the number with its country code."))
                .required(List.of("field", "message"));
        return object().title(PROBLEM)
                .description("RFC 9457")
                .addProperty(
                        "type",
                        text().description("For programs").example("urn:problem-type:switchboard:invalid-input"))
                .addProperty("title", text().example("Invalid input"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().type(SchemaType.INTEGER).example(400))
                .addProperty(
                        "detail", text().description("What to do").example("Write the number with its country code."))
                .addProperty("request_id", text().example("0193525e-8a5c-7d7a-b5c0-4f9d0c6d1a2b"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(error))
                .addProperty(
                        "choices",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(text().example("demo")))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(SchemaType.STRING);
    }

    /** Adds what it doesn't say. */
    static void complete(OpenAPI document, Operation operation, boolean secured, boolean named) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("400", "The request can't be understood, or has a parameter that isn't known here");
        if (secured) {
            all.put("401", "Not signed in");
            all.put("403", "The role doesn't allow this");
        }
        if (named) {
            all.put("404", "There is no such thing");
        }
        all.put("406", "There is no such representation");
        if (operation.getRequestBody() != null) {
            all.put("413", "The body is too large");
            all.put("415", "The body isn't JSON");
        }
        if (takes(operation, "If-Match")) {
            all.put("412", "It was changed since the ETag in If-Match");
        }
        if (takes(operation, "Idempotency-Key")) {
            all.put("409", "The first request with this key isn't answered yet");
            all.put("422", "The key was used for another request");
        }
        all.put("429", "Too many requests; Retry-After says when to come back");
        all.put("500", "Something went wrong here");
        if (secured) {
            all.put("503", "The tenant is being upgraded, or too much is going on; Retry-After says when to come back");
        }
        all.forEach((status, description) -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        completeProblems(document, operation);
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    /** Gives problems their form and headers. */
    static void completeProblems(OpenAPI document, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content(document, status));
            }
            if (status.equals("429")) {
                response.addHeader("Retry-After", header("Seconds", SchemaType.INTEGER));
                limits(response);
            }
            if (status.equals("503")) {
                response.addHeader("Retry-After", header("Seconds", SchemaType.INTEGER));
            }
            if (status.equals("201") && response.getHeaders() == null) {
                response.addHeader("Location", header("Address of what was made", SchemaType.STRING));
            }
            if (status.equals("401")) {
                response.addHeader("WWW-Authenticate", header("Bearer", SchemaType.STRING));
            }
        });
    }

    private static void limits(APIResponse response) {
        response.addHeader(
                "RateLimit", header("How the caller stands: left, and seconds until all is back", SchemaType.STRING));
        response.addHeader("RateLimit-Policy", header("How many within how many seconds", SchemaType.STRING));
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(type));
    }

    // The examples are kept in one place: there are a thousand answers, and some twenty statuses.
    private static Content content(OpenAPI document, String status) {
        String name = PROBLEM + status;
        if (document.getComponents().getExamples() == null
                || !document.getComponents().getExamples().containsKey(name)) {
            document.getComponents()
                    .addExample(name, OASFactory.createExample().value(example(Integer.parseInt(status))));
        }
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))
                                .addExample(
                                        "problem", OASFactory.createExample().ref(name)));
    }

    private static Object example(int status) {
        return Json.MAPPER.convertValue(ProblemExamples.of(status), Map.class);
    }
}
