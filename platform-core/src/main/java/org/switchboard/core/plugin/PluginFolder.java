package org.switchboard.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.switchboard.spi.voice.VoiceProvider;

/** A folder of jars that make up one plugin: its own code and every library that it needs. */
record PluginFolder(Path path) {

    /** All of them by name; also stray jars, which {@link #load} refuses. */
    static List<PluginFolder> in(Path folder) {
        return list(folder).stream()
                .filter(path -> !path.getFileName().toString().startsWith("."))
                .filter(path -> Files.isDirectory(path) || isJar(path))
                .map(PluginFolder::new)
                .toList();
    }

    /** The folder's name. */
    String name() {
        return path.getFileName().toString();
    }

    /** Loads the one provider in a class loader of its own. Whatever is thrown, no file stays open. */
    LoadedPlugin load() {
        URLClassLoader loader = new URLClassLoader("plugin-" + name(), urls(), new SpiClassLoader());
        boolean loaded = false;
        try {
            LoadedPlugin plugin = InPlugin.call(loader, () -> LoadedPlugin.of(only(loader), loader));
            loaded = true;
            return plugin;
        } finally {
            if (!loaded) {
                LoadedPlugin.close(loader);
            }
        }
    }

    private static VoiceProvider only(ClassLoader loader) {
        List<ServiceLoader.Provider<VoiceProvider>> found =
                ServiceLoader.load(VoiceProvider.class, loader).stream().toList();
        if (found.size() != 1) {
            throw new RefusedPluginException("its jars name " + found.size() + " classes in META-INF/services/"
                    + VoiceProvider.class.getName() + ": a plugin is a folder whose jars name exactly one");
        }
        return found.get(0).get();
    }

    private URL[] urls() {
        if (!Files.isDirectory(path)) {
            throw new RefusedPluginException("it lies directly in the folder of plugins: give it a folder of its own");
        }
        List<Path> jars = list(path).stream().filter(PluginFolder::isJar).toList();
        if (jars.isEmpty()) {
            throw new RefusedPluginException("the folder holds no jar: put the plugin's jars into it, or remove it");
        }
        return jars.stream().map(PluginFolder::url).toArray(URL[]::new);
    }

    // A class loader passes over a damaged jar in silence.
    private static URL url(Path jar) {
        try (JarFile readable = new JarFile(jar.toFile())) {
            return Path.of(readable.getName()).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new RefusedPluginException(
                    jar.getFileName() + " can't be read (" + e.getMessage() + "): copy it again", e);
        }
    }

    private static boolean isJar(Path path) {
        return path.getFileName().toString().endsWith(".jar") && Files.isRegularFile(path);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
