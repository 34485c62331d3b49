package org.switchboard.system.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.switchboard.system.ApiClient;
import org.switchboard.system.drill.Slot.In;

/** A recipe with a value in each slot, ready to be sent. */
record Asked(Recipe recipe, Map<Slot, Object> values) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Values that are ids come from {@code ids}, which answers null to leave a slot out. */
    static Asked of(Recipe recipe, Reader reader, Function<Slot, String> ids) {
        Map<Slot, Object> values = new LinkedHashMap<>();
        recipe.values().forEach((slot, value) -> {
            if (value instanceof Kind) {
                values.put(slot, ids.apply(slot));
            } else if (value instanceof Function<?, ?> function) {
                values.put(slot, call(function, reader));
            } else {
                values.put(slot, value);
            }
        });
        return new Asked(recipe, values);
    }

    @SuppressWarnings("unchecked")
    private static Object call(Function<?, ?> function, Reader reader) {
        return ((Function<Reader, Object>) function).apply(reader);
    }

    Answer send(Reader reader) {
        ApiClient client = recipe.isPage() ? reader.console() : reader.api();
        Map<String, String> headers = texts(In.HEADER);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            client = client.with(header.getKey(), header.getValue());
        }
        try {
            boolean hasBody = recipe.values().keySet().stream().anyMatch(slot -> slot.in() == In.BODY);
            return new Answer(client.send(
                    recipe.method(),
                    address(),
                    hasBody ? BodyPublishers.ofString(body()) : BodyPublishers.noBody(),
                    hasBody ? "application/json" : null));
        } catch (Exception e) {
            throw new AssertionError(recipe + " as " + reader, e);
        }
    }

    private String address() {
        String path = recipe.isPage() ? recipe.path() : "/api/" + recipe.path();
        for (Map.Entry<String, String> part : texts(In.PATH).entrySet()) {
            path = path.replace("{" + part.getKey() + "}", part.getValue());
        }
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        texts(In.QUERY)
                .forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return path + query;
    }

    private String body() throws JsonProcessingException {
        Object whole = values.get(new Slot(In.BODY, RestMetadata.WHOLE_BODY));
        return JSON.writeValueAsString(whole != null ? whole : in(In.BODY));
    }

    private Map<String, String> texts(In place) {
        Map<String, String> texts = new LinkedHashMap<>();
        in(place).forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    private Map<String, Object> in(In place) {
        Map<String, Object> found = new LinkedHashMap<>();
        values.forEach((slot, value) -> {
            if (slot.in() == place && value != null) {
                found.put(slot.name(), value);
            }
        });
        return found;
    }
}
