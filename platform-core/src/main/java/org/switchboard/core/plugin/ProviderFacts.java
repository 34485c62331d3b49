package org.switchboard.core.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.SpiVersion;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceProvider;

/**
 * What a provider says about itself, asked once when it is loaded.
 *
 * @param spiVersion the version of the SPI that it was compiled against
 * @param webhooks whether it sends any
 */
public record ProviderFacts(
        ProviderId id,
        String displayName,
        int spiVersion,
        boolean webhooks,
        List<ConfigField> configFields,
        Set<Class<? extends Capability>> capabilities) {
    public ProviderFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(displayName, "displayName");
        configFields = List.copyOf(configFields);
        capabilities = Set.copyOf(capabilities);
    }

    /** Asks the provider. @throws RefusedPluginException when the host can't work with the answers */
    static ProviderFacts of(VoiceProvider provider) {
        // First, since the other methods may be unknown to a provider of another version.
        int version = provider.spiVersion();
        if (version < 1 || version > SpiVersion.CURRENT) {
            throw new RefusedPluginException("it was made for version " + version
                    + " of the SPI and this server speaks versions 1 to " + SpiVersion.CURRENT
                    + ": update Switchboard, or take an older release of the plugin");
        }
        ProviderFacts facts = new ProviderFacts(
                provider.id(),
                provider.displayName(),
                version,
                provider.webhooks().isPresent(),
                provider.configFields(),
                provider.capabilities());
        requireForm(facts.configFields());
        return facts;
    }

    private static void requireForm(List<ConfigField> fields) {
        Map<String, ConfigField> before = new HashMap<>();
        for (ConfigField field : fields) {
            boolean dangling = field.visibleWhen()
                    .filter(condition -> !before.containsKey(condition.field()))
                    .isPresent();
            if (dangling || before.put(field.name(), field) != null) {
                throw new RefusedPluginException("its config field " + field.name()
                        + (dangling ? " depends on a field that isn't before it" : " occurs twice")
                        + ": ask its author for a release that passes the contract kit");
            }
        }
    }
}
