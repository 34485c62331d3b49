package org.switchboard.core.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/**
 * The tenants' migrations, read once and each sent to the database in one go. Left to itself, Flyway searches the class path,
 * parses the scripts and waits for every statement of them, again for every tenant. To Flyway's history they are the same.
 */
final class TenantScripts implements MigrationResolver {
    static final String FOLDER = "db/tenant";

    private final List<ResolvedMigration> scripts;

    private TenantScripts(List<ResolvedMigration> scripts) {
        this.scripts = scripts;
    }

    /** From what Flyway itself found in {@link #FOLDER}. */
    static TenantScripts read(MigrationInfo... all) {
        return new TenantScripts(Arrays.stream(all)
                .<ResolvedMigration>map(info -> new TenantScript(info, text(FOLDER + "/" + info.getScript())))
                .toList());
    }

    int newest() {
        return scripts.stream()
                .mapToInt(script -> Integer.parseInt(script.getVersion().getVersion()))
                .max()
                .orElseThrow();
    }

    @Override
    public Collection<ResolvedMigration> resolveMigrations(MigrationResolver.Context context) {
        return scripts;
    }

    private static String text(String path) {
        try (InputStream in = TenantScripts.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
