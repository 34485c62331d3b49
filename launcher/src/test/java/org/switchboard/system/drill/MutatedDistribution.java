package org.switchboard.system.drill;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.switchboard.launcher.server.Distribution;

/** A copy of what was built, in which the mutated sources are compiled anew and put in the place of the good ones. */
final class MutatedDistribution {
    private static final String JAVA = "/src/main/java/";
    private static final String RESOURCES = "/src/main/resources/";

    private final Path repository;
    private final Distribution good;
    private final Path work;
    private final List<Path> classPath = new ArrayList<>();

    MutatedDistribution(Path repository, Path work) throws IOException {
        this.repository = repository;
        this.good = Distribution.find();
        this.work = Files.createDirectories(work);
        Path unpacked = work.resolve("class-path");
        unpack(good.application(), "WEB-INF/", unpacked);
        unpack(good.server(), "MICRO-INF/runtime/", unpacked);
        classPath.add(unpacked.resolve("WEB-INF/classes"));
        try (Stream<Path> files = Files.walk(unpacked)) {
            classPath.addAll(
                    files.filter(file -> file.toString().endsWith(".jar")).toList());
        }
    }

    private static void unpack(Path archive, String prefix, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(each -> !each.isDirectory() && each.getName().startsWith(prefix))
                    .toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** The folder of the distribution with this mutation. */
    Path with(Mutation mutation, int number) throws IOException {
        Path home = Files.createDirectories(work.resolve("mutation-" + number));
        Files.copy(good.application(), home.resolve("switchboard.war"), StandardCopyOption.REPLACE_EXISTING);
        link(home, "payara-micro.jar");
        link(home, "cache");
        for (Mutation.Edit edit : mutation.edits()) {
            put(home.resolve("switchboard.war"), module(edit), made(edit, work.resolve("made-" + number)));
        }
        return home;
    }

    private void link(Path home, String name) throws IOException {
        Path link = home.resolve(name);
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, good.home().resolve(name).toAbsolutePath());
        }
    }

    private static String module(Mutation.Edit edit) {
        return edit.file().substring(0, edit.file().indexOf('/'));
    }

    /** Class files or the resource, by path inside the module's jar. */
    private Map<String, Path> made(Mutation.Edit edit, Path folder) throws IOException {
        boolean isJava = edit.file().contains(JAVA);
        String name = edit.file().split(isJava ? JAVA : RESOURCES)[1];
        Path source = folder.resolve(isJava ? "source" : "resource").resolve(name);
        Files.createDirectories(source.getParent());
        Files.writeString(source, edit.apply(repository));
        if (!isJava) {
            return Map.of(name, source);
        }
        Path classes = Files.createDirectories(folder.resolve("classes-" + source.getFileName()));
        compile(source, classes);
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> classes.relativize(file).toString(), file -> file));
        }
    }

    private void compile(Path source, Path classes) {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-parameters",
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        path,
                        "-d",
                        classes.toString(),
                        source.toString());
        if (failed != 0) {
            throw new AssertionError("the mutation of " + source + " doesn't compile");
        }
    }

    private void put(Path war, String module, Map<String, Path> files) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of())) {
            if (module.equals("admin-console")) {
                copy(files, archive.getPath("/WEB-INF/classes"));
                return;
            }
            Path inside = jarOf(archive, module);
            Path outside = Files.createTempFile(work, module, ".jar");
            Files.copy(inside, outside, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + outside.toUri()), Map.of())) {
                copy(files, jar.getPath("/"));
            }
            Files.copy(outside, inside, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(outside);
        }
    }

    private static Path jarOf(FileSystem war, String module) throws IOException {
        try (Stream<Path> jars = Files.list(war.getPath("/WEB-INF/lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(module + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Map<String, Path> files, Path root) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Files.copy(file.getValue(), root.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
