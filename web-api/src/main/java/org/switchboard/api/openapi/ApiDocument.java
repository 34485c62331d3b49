package org.switchboard.api.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Idempotency;

/**
 * Completes the document with what holds everywhere (docs/api.md), so that operations say only what is their own: names of
 * operations, problems, keys, limits of lists, examples.
 */
public class ApiDocument implements OASFilter {
    private static final String WEBHOOKS = "/api/webhooks";
    private static final Map<String, String> SORTS = Map.of(
            "/api/agents", "newest, oldest or name; otherwise newest",
            "/api/numbers", "newest, oldest or number; otherwise newest",
            "/api/customers", "name, newest or oldest; otherwise name",
            "/api/calls", "newest or oldest; otherwise newest",
            "/api/calls/export", "newest, oldest, longest or dearest; otherwise newest",
            "/api/leads", "newest, oldest, changed, called or name; otherwise newest");
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        CommonResponses.addTo(document);
        Bodies bodies = new Bodies(new Schemas(document));
        for (Map.Entry<String, PathItem> path :
                document.getPaths().getPathItems().entrySet()) {
            for (Map.Entry<HttpMethod, Operation> one :
                    path.getValue().getOperations().entrySet()) {
                Operations.find(one.getKey().name(), path.getKey())
                        .ifPresent(method -> bodies.complete(one.getValue(), method));
                complete(document, path.getKey(), one.getKey(), one.getValue());
            }
            guarded(path.getValue());
        }
        // Each class that has one adds it again.
        document.setTags(new ArrayList<>(document.getTags().stream()
                .collect(Collectors.toMap(Tag::getName, tag -> tag, (one, same) -> one, TreeMap::new))
                .values()));
        Schemas.onlyOurs(document);
        Examples examples = new Examples(document);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(examples::complete);
    }

    /** Whoever takes If-Match answers 412 and tells tags, and so does who shows it. */
    private static void guarded(PathItem path) {
        boolean taken = false;
        for (Operation operation : path.getOperations().values()) {
            if (parameter(operation, "If-Match").isPresent()) {
                taken = true;
                tell(operation);
            }
        }
        if (taken && path.getGET() != null) {
            tell(path.getGET());
        }
    }

    private static void tell(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey("ETag")) {
            answer.addHeader(
                    "ETag",
                    OASFactory.createHeader()
                            .description(ContentTag.MEANING)
                            .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING)));
        }
    }

    private static void complete(OpenAPI document, String path, HttpMethod method, Operation operation) {
        operation.setOperationId(name(path, method));
        parameters(operation).forEach(ApiDocument::complete);
        parameter(operation, "sort").ifPresent(sort -> sort.setDescription(SORTS.getOrDefault(path, "In which order")));
        if (path.startsWith(WEBHOOKS)) {
            CommonResponses.completeProblems(document, operation);
            return;
        }
        if (method == HttpMethod.POST
                && isSecured(operation)
                && parameter(operation, Idempotency.HEADER).isEmpty()) {
            operation.addParameter(idempotencyKey());
        }
        CommonResponses.complete(document, operation, isSecured(operation), path.contains("{"));
    }

    /** For instance {@code postAgentsByIdAssign}: says method and address, so it is nobody else's. */
    static String name(String path, HttpMethod method) {
        StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        String words = NAME.matcher(path.substring("/api".length())).replaceAll("by-$1");
        for (String word : words.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }

    static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null
                && operation.getSecurity().stream()
                        .anyMatch(one ->
                                one.getSchemes() != null && one.getSchemes().containsKey(RestApi.BEARER));
    }

    private static List<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }

    private static Optional<Parameter> parameter(Operation operation, String name) {
        return parameters(operation).stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .findFirst();
    }

    // Query parameters arrive as text, so that a malformed one is a problem of its field; here is what they are.
    private static void complete(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" -> {
                parameter.setDescription("How many at most; otherwise 50");
                parameter.setSchema(OASFactory.createSchema()
                        .type(Schema.SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(200))
                        .defaultValue(50));
            }
            case "cursor" ->
                parameter.setDescription("The next_cursor of the part before; otherwise from the beginning");
            case "q" -> parameter.setDescription("Part of a name or another text of it, in whatever case");
            case "text" -> parameter.setDescription("Part of it, in whatever case");
            case "status" -> parameter.setDescription("Only these, by their status as answers show it");
            case "direction" -> parameter.setDescription("INBOUND or OUTBOUND");
            case "outcome" -> parameter.setDescription("Only these, like SUCCESSFUL or VOICEMAIL");
            case "sentiment" -> parameter.setDescription("Only these, by their sentiment as answers show it");
            case "number" -> parameter.setDescription("E.164, like +14155550142");
            case "actor_id" -> parameter.setDescription("Only what this user did");
            case "action" -> parameter.setDescription("Only this, like AGENT_CHANGED");
            case "resource_type" -> parameter.setDescription("Only what was done to these, like agent");
            case "resource_id" -> parameter.setDescription("Only what was done to this one");
            case "If-Match" -> {
                if (parameter.getDescription() == null) {
                    parameter.setDescription(ContentTag.IF_MATCH);
                }
            }
            case "If-Range" -> parameter.setDescription("ETag of what the range was begun with");
            case "Range" -> parameter.setDescription("Like bytes=0-99");
            case "live" -> {
                parameter.setDescription("true: only calls that are going on");
                parameter.setSchema(OASFactory.createSchema().type(Schema.SchemaType.BOOLEAN));
            }
            case "agent_id", "owner_id" -> {
                parameter.setDescription("An id as answers show it");
                parameter.setSchema(
                        OASFactory.createSchema().type(Schema.SchemaType.STRING).format("uuid"));
            }
            case "from", "to" -> {
                parameter.setDescription("A time like 2026-11-21T00:00:00Z; from is in, to is out");
                parameter.setSchema(
                        OASFactory.createSchema().type(Schema.SchemaType.STRING).format("date-time"));
            }
            default -> {
                // says itself what it is
            }
        }
        if (parameter.getDescription() == null && parameter.getIn() == Parameter.In.PATH) {
            parameter.setDescription("Names the " + parameter.getName());
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(Idempotency.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Up to 200 characters of your choice: the same request with the same key is done once, and gets its"
                                + " first answer for a day")
                .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING).maxLength(200));
    }
}
