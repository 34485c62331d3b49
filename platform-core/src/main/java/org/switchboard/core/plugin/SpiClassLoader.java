package org.switchboard.core.plugin;

import java.util.Set;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceProvider;

/**
 * What a plugin sees of the outside: the JDK and the SPI. Neither classes nor resources of the application, its libraries or
 * the server come through, so a plugin's own libraries meet no other versions.
 */
final class SpiClassLoader extends ClassLoader {
    private static final Set<String> SPI =
            Set.of(ConfigField.class.getPackageName(), VoiceProvider.class.getPackageName());

    static {
        registerAsParallelCapable();
    }

    SpiClassLoader() {
        super("switchboard-spi", getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SPI.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            return VoiceProvider.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
