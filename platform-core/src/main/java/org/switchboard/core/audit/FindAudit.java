package org.switchboard.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.core.Page;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Shows audit logs: a tenant's to its administrators, the platform's to those who run it. */
@ApplicationScoped
public class FindAudit {
    private final TenantScope scope;
    private final PlatformSql platform;

    protected FindAudit() {
        this(null, null);
    }

    @Inject
    public FindAudit(TenantScope scope, PlatformSql platform) {
        this.scope = scope;
        this.platform = platform;
    }

    /** A page of the tenant's. */
    public Page<AuditEvent> list(TenantContext context, AuditFilter filter) {
        Permission.READ_AUDIT.require(context);
        AuditRows.Sql query = AuditRows.select(filter);
        List<AuditEvent> found = scope.jdbc(context, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(query.text())) {
                for (int i = 0; i < query.values().size(); i++) {
                    sql.setObject(i + 1, query.values().get(i));
                }
                try (ResultSet rows = sql.executeQuery()) {
                    List<AuditEvent> events = new ArrayList<>();
                    while (rows.next()) {
                        events.add(AuditRows.read(rows));
                    }
                    return events;
                }
            }
        });
        return AuditRows.page(found, filter.limit());
    }

    /** A page of the platform's. */
    public Page<AuditEvent> listOfPlatform(Role role, AuditFilter filter) {
        Permission.MANAGE_TENANTS.require(role);
        AuditRows.Sql query = AuditRows.selectOfPlatform(filter);
        return AuditRows.page(
                platform.list(query.text(), AuditRows::read, query.values().toArray()), filter.limit());
    }
}
