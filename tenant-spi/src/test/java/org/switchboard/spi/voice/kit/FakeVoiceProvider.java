package org.switchboard.spi.voice.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.SpiVersion;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallCapacity;
import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.UnconnectedCalls;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.WebCalls;
import org.switchboard.spi.voice.Webhooks;

/**
 * A provider in memory that keeps the contract. Each API key is a {@link FakeWorkspace} of its own, with switches for
 * failures, slowness and lost answers. Nothing registers it: a test constructs it, or names it in a
 * {@code META-INF/services} file of its own. Thread-safe.
 *
 * <p>Required config: {@code api_key}; {@link #REFUSED_KEY} is the key that it refuses.
 */
public final class FakeVoiceProvider implements VoiceProvider {
    /** The name of the credential. */
    public static final String API_KEY = "api_key";
    /** A well-formed key that the provider refuses. */
    public static final String REFUSED_KEY = "refused-key";
    /** Everything it can do. */
    public static final Set<Class<? extends Capability>> ALL = Set.of(
            Agents.class,
            AgentDirectory.class,
            AgentVersions.class,
            AgentEngines.class,
            Voices.class,
            Models.class,
            Numbers.class,
            NumberRouting.class,
            NumberImports.class,
            Calls.class,
            UnconnectedCalls.class,
            WebCalls.class,
            CallUpdates.class,
            CallCapacity.class,
            CallRecords.class,
            Recordings.class,
            KnowledgeBases.class);

    private final ProviderId id;
    private final Set<Class<? extends Capability>> offered;
    private final Map<String, FakeWorkspace> workspaces = new ConcurrentHashMap<>();

    /** Id {@code fake}, with all capabilities. */
    public FakeVoiceProvider() {
        this(new ProviderId("fake"), ALL);
    }

    /** With another id and only some capabilities. */
    public FakeVoiceProvider(ProviderId id, Set<Class<? extends Capability>> offered) {
        this.id = id;
        this.offered = Set.copyOf(offered);
    }

    /** What happens behind the key, from the provider's side. Made at the first use of the key. */
    public FakeWorkspace workspace(String apiKey) {
        return workspaces.computeIfAbsent(apiKey, FakeWorkspace::new);
    }

    @Override
    public ProviderId id() {
        return id;
    }

    @Override
    public String displayName() {
        return "Fake";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<ConfigField> configFields() {
        return List.of(ConfigField.secret(API_KEY, "API key", "Any text but " + REFUSED_KEY + "."));
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return offered;
    }

    @Override
    public VoiceAccount open(ProviderContext context) {
        String key = context.credentials().getOrDefault(API_KEY, "");
        if (key.isBlank()) {
            throw new IllegalArgumentException("enter the API key");
        }
        return new FakeAccount(workspace(key), context.clock(), offered);
    }

    @Override
    public Optional<Webhooks> webhooks() {
        return Optional.of(new FakeWebhooks());
    }
}
