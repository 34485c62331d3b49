package org.switchboard.core.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.switchboard.core.problem.DomainException;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.SpiVersion;
import org.switchboard.spi.voice.VoiceProvider;

/** The voice providers of this installation, found once by {@link ServiceLoader} on the application's class path. */
@ApplicationScoped
public class ProviderRegistry {
    private final Map<ProviderId, VoiceProvider> providers = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        for (VoiceProvider provider :
                ServiceLoader.load(VoiceProvider.class, ProviderRegistry.class.getClassLoader())) {
            register(provider);
        }
    }

    private void register(VoiceProvider provider) {
        if (provider.spiVersion() != SpiVersion.CURRENT) {
            throw new IllegalStateException("provider " + provider.id() + " needs version " + provider.spiVersion()
                    + " of the SPI, this is version " + SpiVersion.CURRENT);
        }
        VoiceProvider other = providers.putIfAbsent(provider.id(), provider);
        if (other != null) {
            throw new IllegalStateException("two providers are called " + provider.id() + ": "
                    + other.getClass().getName() + " and " + provider.getClass().getName());
        }
    }

    /** All providers, in the order of the class path. */
    public List<VoiceProvider> list() {
        return new ArrayList<>(providers.values());
    }

    /** By id. */
    public Optional<VoiceProvider> find(ProviderId id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** By the id's text. @throws DomainException INVALID_INPUT on {@code provider_type} that names the ones there are */
    public VoiceProvider get(String id) {
        return providers.values().stream()
                .filter(provider -> provider.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "provider_type", "There is no provider of this name. Known: " + providers.keySet() + "."));
    }
}
