package org.switchboard.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import org.switchboard.simulator.workspace.Workspace;

/** An authenticated request. */
public record ApiRequest(Workspace workspace, Context context) {
    /** A path parameter, percent-decoded; a literal plus sign stays one. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A query parameter, or null. */
    public String query(String name) {
        String value = context.queryParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A form field of a multipart body, or null. */
    public String form(String name) {
        return context.formParam(name);
    }

    /**
     * The JSON object of the body; an empty body is an empty object.
     *
     * @throws ApiException 400 if it is anything else
     */
    public ObjectNode body() {
        byte[] bytes = context.bodyAsBytes();
        if (bytes.length == 0) {
            return Json.object();
        }
        try {
            JsonNode node = Json.read(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw ApiException.badRequest("The request body is not valid JSON");
        }
        throw ApiException.badRequest("The request body must be a JSON object");
    }
}
