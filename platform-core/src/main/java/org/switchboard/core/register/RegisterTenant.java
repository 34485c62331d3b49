package org.switchboard.core.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Reads who and which agents are in a tenant, with its own role, and keeps that for the platform's lists. */
@ApplicationScoped
public class RegisterTenant {
    private static final String READ = """
            SELECT (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM (
                      SELECT id, name, email, role, status = 'ACTIVE' AS active, created_at
                        FROM user_account WHERE email NOT LIKE '%@removed.invalid') p) AS people,
                   (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM (
                      SELECT g.id, g.name, c.provider, g.status, g.created_at, coalesce(n.calls, 0) AS calls,
                             coalesce((SELECT string_agg(u.name, ', ' ORDER BY u.name)
                                         FROM agent_assignment s JOIN user_account u ON u.id = s.user_id
                                        WHERE s.agent_id = g.id), '') AS customers
                        FROM agent g JOIN connection c ON c.id = g.connection_id
                        LEFT JOIN (SELECT agent_id, count(*) AS calls FROM call
                                    WHERE CASE WHEN started_at IS NOT NULL THEN started_at
                                               WHEN ended_at IS NOT NULL THEN ended_at ELSE created_at END
                                          >= now() - interval '30 days' GROUP BY agent_id) n ON n.agent_id = g.id) a) AS agents""";

    private record Found(String people, String agents) {}

    private final TenantScope scope;
    private final RegisterTable table;

    protected RegisterTenant() {
        this(null, null);
    }

    @Inject
    RegisterTenant(TenantScope scope, RegisterTable table) {
        this.scope = scope;
        this.table = table;
    }

    /** Brings the lists up to date. @throws org.switchboard.core.problem.DomainException TENANT_UPGRADING */
    public void run(TenantContext tenant) {
        Found found = scope.jdbc(tenant, connection -> {
            try (Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery(READ)) {
                row.next();
                return new Found(row.getString("people"), row.getString("agents"));
            }
        });
        // Afterwards: those are the platform's tables.
        table.keep(tenant.tenant(), found.people(), found.agents());
    }
}
