package org.switchboard.launcher.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.Folders;

/**
 * Payara Micro laid out as files. The one jar unpacks itself at every start and hides its classes behind a class loader of its own; laid
 * out, it starts faster and the JVM can map its classes from a {@link ClassArchive}.
 *
 * @param home the folder that holds it, shared by all installations of this user, never written to by a running server
 */
record ServerRuntime(Path home) {

    private static final String BOOT_JAR = "launch-micro.jar";
    private static final int LAYOUT_SECONDS = 120;

    /**
     * The runtime made from the distribution's jar; laid out now if that hasn't happened yet.
     *
     * @param cache folder for what may be made again
     * @throws LauncherException if it can't be laid out
     */
    static ServerRuntime of(Distribution distribution, Path cache) {
        try {
            Path jar = distribution.server();
            String version = Long.toHexString(Files.getLastModifiedTime(jar).toMillis()) + "-"
                    + Long.toHexString(Files.size(jar));
            Path home = cache.resolve("payara-" + version);
            if (!Files.isDirectory(home)) {
                layOut(jar, cache, home);
            }
            return new ServerRuntime(home);
        } catch (IOException e) {
            throw new LauncherException("cannot lay the server out in " + cache + ": " + e.getMessage(), e);
        }
    }

    private static void layOut(Path jar, Path cache, Path home) throws IOException {
        Path begun = Files.createTempDirectory(cache, "payara-layout");
        try {
            run(List.of(java(), "-jar", jar.toString(), "--rootdir", begun.toString(), "--outputlauncher"));
            Files.move(begun, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Unless another installation was faster.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            if (Files.exists(begun)) {
                Folders.delete(begun);
            }
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LAYOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("Payara Micro's --outputlauncher did not succeed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The archive of the server's classes for the JVM that runs us; it is of no use to another build of the JVM. */
    ClassArchive archive() {
        String jvm = System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.+-]", "_");
        return new ClassArchive(home.resolve("classes-" + jvm + ".jsa"), classPath());
    }

    /** JVM arguments and main class. The server's own files go to {@code root}, which must not exist yet. */
    List<String> arguments(Path root) throws IOException {
        Folders.copy(home.resolve("config"), root.resolve("config"));
        Folders.copy(home.resolve("lib"), root.resolve("lib"));
        List<String> arguments = new ArrayList<>(classPath());
        arguments.add("-Dfish.payara.micro.BootJar=" + bootJar().toUri());
        arguments.add("-Dfish.payara.micro.UnpackDir=" + home);
        arguments.add("fish.payara.micro.impl.PayaraMicroImpl");
        arguments.add("--rootdir");
        arguments.add(root.toString());
        return arguments;
    }

    /** Only {@code java -jar} heeds what a manifest opens, and the jar's own main class insists on its own folder as root. */
    private List<String> classPath() {
        List<String> arguments = new ArrayList<>();
        try (JarFile jar = new JarFile(bootJar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            for (String module : manifest.getValue("Add-Exports").split(" ")) {
                arguments.add("--add-exports=" + module + "=ALL-UNNAMED");
            }
            for (String module : manifest.getValue("Add-Opens").split(" ")) {
                arguments.add("--add-opens=" + module + "=ALL-UNNAMED");
            }
        } catch (IOException e) {
            throw new LauncherException("cannot read " + bootJar() + "; delete " + home + " and start again", e);
        }
        arguments.add("-cp");
        arguments.add(bootJar().toString());
        return arguments;
    }

    private Path bootJar() {
        return home.resolve(BOOT_JAR);
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
