package org.switchboard.core.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The tenants' migrations, read once. Left to itself, Flyway searches the class path for them again for every tenant. */
final class TenantScripts implements ResourceProvider {
    static final String FOLDER = "db/tenant";

    private final List<Script> scripts;
    private final int newest;

    private TenantScripts(List<Script> scripts, int newest) {
        this.scripts = scripts;
        this.newest = newest;
    }

    static TenantScripts read(MigrationInfo... all) {
        List<Script> scripts = Arrays.stream(all)
                .map(info -> new Script(info.getScript(), text(FOLDER + "/" + info.getScript())))
                .toList();
        int newest = Arrays.stream(all)
                .mapToInt(info -> Integer.parseInt(info.getVersion().getVersion()))
                .max()
                .orElseThrow();
        return new TenantScripts(scripts, newest);
    }

    int newest() {
        return newest;
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> name.equals(script.name) || name.equals(script.getAbsolutePath()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return new ArrayList<>(scripts.stream()
                .filter(script -> script.name.startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(script.name::endsWith))
                .toList());
    }

    private static String text(String path) {
        try (InputStream in = TenantScripts.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;
        private final String text;

        private Script(String name, String text) {
            super();
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + "/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
