package org.switchboard.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.Optional;
import org.switchboard.spi.voice.VoiceProvider;

/**
 * A provider that can be used.
 *
 * @param loader of a plugin from a folder; to be closed when nobody uses the provider any more
 */
record LoadedPlugin(
        VoiceProvider provider, ProviderFacts facts, Optional<String> version, Optional<URLClassLoader> loader) {

    /** One that came with the application. */
    static LoadedPlugin of(VoiceProvider provider) {
        return new LoadedPlugin(provider, ProviderFacts.of(provider), version(provider), Optional.empty());
    }

    /** One that has a class loader of its own. */
    static LoadedPlugin of(VoiceProvider provider, URLClassLoader loader) {
        return new LoadedPlugin(
                InPlugin.around(provider, loader), ProviderFacts.of(provider), version(provider), Optional.of(loader));
    }

    private static Optional<String> version(VoiceProvider provider) {
        return Optional.ofNullable(provider.getClass().getPackage().getImplementationVersion());
    }

    /** Gives the jars free. */
    void close() {
        loader.ifPresent(LoadedPlugin::close);
    }

    static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
