package org.switchboard.system.drill;

import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ways in, read from the classes inside the WAR that is deployed: annotations of JAX-RS, the console's table of routes. */
final class DeployedApplication implements AutoCloseable {
    private static final String OURS = "org/switchboard/";

    private final java.nio.file.Path folder;
    private final URLClassLoader loader;
    private final Set<String> classes = new TreeSet<>();

    DeployedApplication(java.nio.file.Path war) throws IOException {
        folder = Files.createTempDirectory("drill-war");
        List<URL> places = new ArrayList<>();
        places.add(Files.createDirectories(folder.resolve("WEB-INF/classes"))
                .toUri()
                .toURL());
        try (ZipFile archive = new ZipFile(war.toFile())) {
            for (ZipEntry entry : entries(archive)) {
                if (entry.getName().startsWith("WEB-INF/classes/")) {
                    unpack(archive, entry);
                    note(entry.getName().substring("WEB-INF/classes/".length()));
                } else if (entry.getName().matches("WEB-INF/lib/.+\\.jar")) {
                    java.nio.file.Path jar = unpack(archive, entry);
                    places.add(jar.toUri().toURL());
                    try (ZipFile library = new ZipFile(jar.toFile())) {
                        entries(library).forEach(each -> note(each.getName()));
                    }
                }
            }
        }
        loader = new URLClassLoader(places.toArray(URL[]::new), DeployedApplication.class.getClassLoader());
    }

    private static List<ZipEntry> entries(ZipFile archive) {
        Enumeration<? extends ZipEntry> all = archive.entries();
        List<ZipEntry> files = new ArrayList<>();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        return files;
    }

    private java.nio.file.Path unpack(ZipFile archive, ZipEntry entry) throws IOException {
        java.nio.file.Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, file);
        }
        return file;
    }

    private void note(String entry) {
        if (entry.startsWith(OURS) && entry.endsWith(".class") && !entry.endsWith("package-info.class")) {
            classes.add(entry.substring(0, entry.length() - ".class".length()).replace('/', '.'));
        }
    }

    /** The REST endpoints, those of the aliases included. */
    List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        annotated(Path.class).forEach(resource -> found.addAll(RestMetadata.endpoints(resource)));
        List<Endpoint> aliased = found.stream()
                .flatMap(endpoint -> aliasesOf(endpoint.path()).map(endpoint::at))
                .toList();
        found.addAll(aliased);
        return found;
    }

    /** The other addresses of a path: each of the aliases that leads to it. */
    Stream<String> aliasesOf(String path) {
        return aliases().entrySet().stream().flatMap(alias -> {
            String target = alias.getValue();
            // An alias may fill in the name of the provider.
            String concrete = target.startsWith("webhooks/") ? path.replace("{provider}", "retell") : path;
            boolean leadsHere = concrete.equals(target) || concrete.startsWith(target + "/");
            return leadsHere ? Stream.of(alias.getKey() + concrete.substring(target.length())) : Stream.empty();
        });
    }

    @SuppressWarnings("unchecked")
    Map<String, String> aliases() {
        Map<String, String> all =
                new HashMap<>((Map<String, String>) constant("org.switchboard.api.request.Aliases", "ADDRESSES"));
        String webhooks = (String) constant("org.switchboard.api.webhook.WebhookResource", "ALIAS");
        all.put(webhooks.substring("/api/".length()), "webhooks/retell");
        return all;
    }

    /** The console's pages. */
    List<Endpoint> pages() {
        List<Endpoint> pages = new ArrayList<>();
        for (Object route : (List<?>) constant("org.switchboard.console.routing.Routes", "ALL")) {
            String pattern = (String) value(route, "pattern");
            pages.add(new Endpoint("GET", pattern, RestMetadata.names(pattern)));
        }
        return pages;
    }

    /** Servlets and web sockets that name their own address, and what has the server give it requests: past the routes. */
    List<String> sideDoors() {
        Stream<String> byServer = classes.stream()
                .filter(name -> bytes(name).contains("org/glassfish/grizzly/http/server/HttpServerFilter"));
        Stream<String> byName = Stream.concat(annotated(WebServlet.class), annotated(ServerEndpoint.class))
                .map(Class::getName);
        return Stream.concat(byServer, byName).toList();
    }

    // Looks at the bytes first: not every class can be loaded without the server's libraries.
    private Stream<Class<?>> annotated(Class<? extends Annotation> annotation) {
        String descriptor = annotation.descriptorString();
        return classes.stream()
                .filter(name -> bytes(name).contains(descriptor))
                .map(this::load)
                .filter(type -> type.isAnnotationPresent(annotation));
    }

    private String bytes(String name) {
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new AssertionError("can't tell whether " + name + " is an endpoint", e);
        }
    }

    private Object constant(String type, String name) {
        try {
            Field field = Class.forName(type, true, loader).getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the drill reads " + type + "." + name + ": where is it now?", e);
        }
    }

    private static Object value(Object record, String name) {
        try {
            Method accessor = record.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("not a record with " + name, e);
        }
    }

    @Override
    public void close() {
        try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
            loader.close();
            for (java.nio.file.Path file :
                    files.sorted(java.util.Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
