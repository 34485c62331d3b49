package org.switchboard.retell;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Retell AI, <a href="https://docs.retellai.com/api-references">docs.retellai.com</a>.
 *
 * <p>Required config: {@code api_key}, the workspace's API key with the webhook badge (it signs the webhooks).
 *
 * <p>Settings of the installation: {@code base-url}, default {@code https://api.retellai.com}; {@code openapi-url}, where the OpenAPI
 * document is that names the models, default {@code https://docs.retellai.com/openapi.yaml}, or {@code openapi.yaml} below another
 * {@code base-url}.
 *
 * <p>Time-outs: connect 5 s, requests 15 s, placing a call 60 s. Nothing is retried here. Thread-safe.
 */
public final class RetellProvider implements VoiceProvider {
    static final String API_KEY = "api_key";
    static final String DEFAULT_BASE_URL = "https://api.retellai.com";
    private static final String DEFAULT_OPENAPI_URL = "https://docs.retellai.com/openapi.yaml";

    private final HttpSender sender;
    private final PublishedModels models = new PublishedModels();

    /** For {@link java.util.ServiceLoader}. */
    public RetellProvider() {
        this(Timeouts.DEFAULT);
    }

    RetellProvider(Timeouts timeouts) {
        this.sender = new HttpSender(timeouts);
    }

    @Override
    public ProviderId id() {
        return new ProviderId("retell");
    }

    @Override
    public String displayName() {
        return "Retell AI";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<ConfigField> configFields() {
        return List.of(
                ConfigField.secret(
                        API_KEY,
                        "API key",
                        "In Retell's dashboard under Settings, API keys: the key with the webhook badge, since it signs webhooks."));
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return Set.of(
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
    }

    @Override
    public VoiceAccount open(ProviderContext context) {
        String key = context.credentials().getOrDefault(API_KEY, "");
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("enter the API key as Retell shows it, without spaces");
        }
        URI base = URI.create(context.setting("base-url").orElse(DEFAULT_BASE_URL));
        URI document = document(context);
        return new RetellAccount(
                new RetellHttp(sender, base, key, context.clock()),
                context.web(),
                () -> models.at(document, context.web(), context.clock()));
    }

    private static URI document(ProviderContext context) {
        return URI.create(context.setting("openapi-url")
                .or(() -> context.setting("base-url").map(base -> base.replaceAll("/+$", "") + "/openapi.yaml"))
                .orElse(DEFAULT_OPENAPI_URL));
    }

    @Override
    public Optional<Webhooks> webhooks() {
        return Optional.of(new RetellWebhooks());
    }
}
