package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceProvider;

/** The provider of docs/writing-a-provider.md, made of what is written there and nothing else. */
class GuideKeepsTheContractTest extends VoiceProviderContract {
    private static final Path GUIDE = Path.of("../docs/writing-a-provider.md");
    /** "`src/…`", some words, and then what the file holds. */
    private static final Pattern FILE = Pattern.compile("`src/([^`]+)`[^`]*```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static URLClassLoader plugin;
    private static ContractSubject guide;

    @BeforeAll
    static void make() throws Exception {
        List<String> javac =
                new ArrayList<>(List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        Matcher file = FILE.matcher(Files.readString(GUIDE));
        while (file.find()) {
            String name = file.group(1).replaceFirst("(main|test)/(java|resources)/", "");
            Path written = folder.resolve(name);
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.group(2));
            if (name.endsWith(".java")) {
                javac.add(written.toString());
            }
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new));
        assertThat(result).as("the guide compiles").isZero();
        plugin = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ContractSubject.class.getClassLoader());
        var test = plugin.loadClass("com.example.acme.AcmeKeepsTheContractTest").getDeclaredConstructor();
        test.setAccessible(true);
        guide = (ContractSubject) test.newInstance();
    }

    @AfterAll
    static void close() throws IOException {
        plugin.close();
    }

    @Test
    void is_found_by_its_services_file() {
        assertThat(ServiceLoader.load(VoiceProvider.class, plugin))
                .extracting(found -> found.getClass().getName())
                .contains(provider().getClass().getName());
    }

    @Override
    public VoiceProvider provider() {
        return guide.provider();
    }

    @Override
    public ProviderContext context() {
        return guide.context();
    }

    @Override
    public ProviderContext refusedContext() {
        return guide.refusedContext();
    }

    @Override
    public Set<Class<? extends Capability>> declared() {
        return guide.declared();
    }

    @Override
    public void finish(ProviderCallId call) {
        guide.finish(call);
    }
}
