package org.switchboard.core.tenancy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.jdbc.Results;

/**
 * One migration of the tenants. All its statements go to the database at once, which does them in order; a failure undoes them
 * all, since tenants are migrated in a transaction.
 */
record TenantScript(MigrationInfo info, String text) implements ResolvedMigration, MigrationExecutor {
    @Override
    public List<Results> execute(Context context) throws SQLException {
        try (Statement sql = context.getConnection().createStatement()) {
            sql.execute(text);
        }
        return List.of();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public boolean shouldExecute() {
        return true;
    }

    @Override
    public MigrationVersion getVersion() {
        return info.getVersion();
    }

    @Override
    public String getDescription() {
        return info.getDescription();
    }

    @Override
    public String getScript() {
        return info.getScript();
    }

    @Override
    public Integer getChecksum() {
        return info.getChecksum();
    }

    @Override
    public MigrationType getType() {
        return CoreMigrationType.SQL;
    }

    @Override
    public String getPhysicalLocation() {
        return TenantScripts.FOLDER + "/" + info.getScript();
    }

    @Override
    public MigrationExecutor getExecutor() {
        return this;
    }

    @Override
    public boolean checksumMatches(Integer other) {
        return Objects.equals(info.getChecksum(), other);
    }

    @Override
    public boolean checksumMatchesWithoutBeingIdentical(Integer other) {
        return false;
    }
}
