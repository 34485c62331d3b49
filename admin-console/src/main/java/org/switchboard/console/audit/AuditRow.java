package org.switchboard.console.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.switchboard.core.audit.AuditEvent;

/** An entry of the audit log as its page shows it. */
public record AuditRow(AuditEvent event, Map<UUID, String> names) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A field that was changed; a dash: it had none, or has none since. */
    public record Changed(String name, String before, String after) {}

    /** Who did it; empty: somebody who has left, or the system. */
    public String who() {
        return event.actor().id().map(names::get).orElse("");
    }

    /** Key of the actor's role. */
    public String role() {
        return "role." + event.actor().role().name().toLowerCase(Locale.ROOT);
    }

    /** The action's words begin with that key. */
    public String action() {
        return "audit." + event.action().toLowerCase(Locale.ROOT);
    }

    public boolean isByKey() {
        return event.origin().apiKey().isPresent();
    }

    public String address() {
        return event.origin().address().orElse("");
    }

    /** Field by field. */
    public List<Changed> changes() {
        JsonNode before = read(event.before());
        JsonNode after = read(event.after());
        Set<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        List<Changed> changes = new ArrayList<>();
        fields.forEach(field -> changes.add(new Changed(field, text(before.get(field)), text(after.get(field)))));
        return changes;
    }

    private static JsonNode read(Optional<String> json) {
        try {
            return json.isPresent() ? JSON.readTree(json.get()) : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log has something else than JSON", e);
        }
    }

    private static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return "–";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
