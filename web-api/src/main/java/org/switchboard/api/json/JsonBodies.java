package org.switchboard.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.switchboard.api.problem.Problem;

/** Reads and writes JSON bodies in our dialect, in place of the server's. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isBody(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object read = Json.MAPPER.readValue(body, Json.MAPPER.constructType(generic));
            return read == null ? missing() : read;
        } catch (JsonProcessingException e) {
            // The stream's own refusals come wrapped when they interrupt a value.
            throw e.getCause() instanceof WebApplicationException refused ? refused : JsonProblems.of(e);
        }
    }

    private static Object missing() {
        throw JsonProblems.noObject();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isBody(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // Bytes first: a value that can't be written must become a 500, not half an answer.
        body.write(Json.MAPPER.writeValueAsBytes(value));
    }

    /** Our records, and maps where only a provider knows the names; text and streams are left to others. */
    private static boolean isBody(Class<?> type) {
        return type.isRecord() || type == Map.class;
    }
}
