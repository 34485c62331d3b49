package org.switchboard.core.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.switchboard.spi.voice.VoiceProvider;

/** Compiles and packs jars of plugins, as their authors do: against the SPI and nothing else of ours. */
final class PluginJar {
    private static final String PROVIDER = """
            package %1$s;
            import java.util.*;
            import org.switchboard.spi.*;
            import org.switchboard.spi.voice.*;
            public final class Provider implements VoiceProvider {
                %3$s
                public ProviderId id() { return new ProviderId("%2$s"); }
                public String displayName() { return "Plugin %2$s"; }
                public int spiVersion() { return SpiVersion.CURRENT; }
                public List<ConfigField> configFields() { return List.of(ConfigField.secret("key", "Key", "")); }
                public Set<Class<? extends Capability>> capabilities() { return Set.of(Voices.class); }
                public VoiceAccount open(ProviderContext context) { return new Account(); }
                public Optional<Webhooks> webhooks() { return Optional.empty(); }
            }
            final class Account implements VoiceAccount {
                public String check() { return %4$s; }
                public <C extends Capability> Optional<C> capability(Class<C> type) {
                    Voices voices = () -> List.of(new Voice(new VoiceId("v"), check(), "", Optional.empty(),
                            Optional.empty(), Optional.empty(), Optional.empty()));
                    return type == Voices.class ? Optional.of(type.cast(voices)) : Optional.empty();
                }
                public void close() {}
            }
            """;

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();

    /**
     * A plugin in package {@code plugin.<id>} whose account's name is an expression in Java.
     *
     * @param body more of the provider's class, for instance a constructor
     */
    static PluginJar provider(String id, String body, String accountName) {
        String name = "plugin." + id.replace('-', '_');
        return new PluginJar()
                .source(name + ".Provider", PROVIDER.formatted(name, id, body, accountName))
                .service(name + ".Provider");
    }

    /** A plugin that does no more than it must. */
    static PluginJar provider(String id) {
        return provider(id, "", "\"account\"");
    }

    /** One more class. */
    PluginJar source(String className, String source) {
        sources.put(className, source);
        return this;
    }

    /** The only line of the service file. */
    PluginJar service(String className) {
        return text("META-INF/services/" + VoiceProvider.class.getName(), className);
    }

    /** One more file. */
    PluginJar text(String name, String content) {
        texts.put(name, content);
        return this;
    }

    /** Compiles against another jar too. */
    PluginJar with(Path library) {
        libraries.add(library);
        return this;
    }

    /** The source of a class, changed. */
    PluginJar replacing(String before, String after) {
        sources.replaceAll((name, source) -> source.replace(before, after));
        return this;
    }

    /** Writes the jar, and the folders above it. */
    Path writeTo(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Path work = Files.createTempDirectory("plugin");
            compile(work);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out, manifest())) {
                for (Path file : files(work.resolve("classes"))) {
                    String name = work.resolve("classes").relativize(file).toString();
                    write(entries, name, Files.readAllBytes(file));
                }
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    write(entries, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path work) throws IOException {
        Path classes = Files.createDirectory(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "17", "-d", classes.toString()));
        arguments.addAll(List.of(
                "-cp", spi() + libraries.stream().map(path -> ":" + path).reduce("", String::concat)));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!sources.isEmpty() && compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the plugin doesn't compile");
        }
    }

    private static Path spi() {
        try {
            return Path.of(VoiceProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, "1.2.3");
        return manifest;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void write(JarOutputStream entries, String name, byte[] content) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(content);
        entries.closeEntry();
    }
}
