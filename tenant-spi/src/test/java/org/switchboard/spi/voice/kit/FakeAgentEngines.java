package org.switchboard.spi.voice.kit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderAgentId;

/** One engine for each agent. */
final class FakeAgentEngines implements AgentEngines {
    private static final String ENGINE = "engine";

    /** What an agent's raw text says at first. */
    static Json raw(ProviderAgentId agent) {
        return with(Json.EMPTY_OBJECT, ENGINE, "engine_of_" + agent.value());
    }

    /** The text with one more setting. */
    static Json with(Json raw, String name, String value) {
        Map<String, String> settings = settings(raw);
        settings.put(name, value);
        return new Json(new String(FlatJson.write(settings), StandardCharsets.UTF_8));
    }

    @Override
    public List<String> of(Json raw) {
        String engine = settings(raw).get(ENGINE);
        return engine == null ? List.of() : List.of(engine);
    }

    private static Map<String, String> settings(Json raw) {
        return FlatJson.read(raw.text().getBytes(StandardCharsets.UTF_8)).orElseGet(TreeMap::new);
    }
}
