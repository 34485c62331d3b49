package org.switchboard.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRuntimeTest {
    @TempDir
    private Path folder;

    @Test
    void serves_all_installations_that_lay_it_out_at_once() throws Exception {
        Distribution distribution = new Distribution(folder);
        pack(distribution.server());
        Path cache = Files.createDirectory(folder.resolve("cache"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Path> start = () -> ServerRuntime.of(distribution, cache).home();
            List<Future<Path>> homes = threads.invokeAll(Collections.nCopies(2, start));

            assertThat(homes.get(0).get())
                    .isEqualTo(homes.get(1).get())
                    .isDirectoryContaining("glob:**/launch-micro.jar");
            assertThat(cache)
                    .isDirectoryContaining("glob:**/payara-*")
                    .isDirectoryNotContaining("glob:**/payara-layout*");
        } finally {
            threads.shutdown();
        }
    }

    private static void pack(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, Server.class.getName());
        String entry = Server.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = Server.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }

    /** Lays out as little as Payara Micro's {@code --rootdir FOLDER --outputlauncher} lays out at least. */
    static final class Server {
        private Server() {}

        public static void main(String[] arguments) throws IOException {
            Files.createFile(Path.of(arguments[1], "launch-micro.jar"));
        }
    }
}
