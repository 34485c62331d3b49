package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.Connections;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.ProviderId;

/** Gives a connection another webhook address, and lets the provider's agents be told. The old address works meanwhile. */
@ApplicationScoped
public class RotateWebhookAddress {
    private final TenantScope scope;
    private final Connections connections;
    private final Rotation rotation;
    private final Audit audit;

    protected RotateWebhookAddress() {
        this(null, null, null, null);
    }

    @Inject
    public RotateWebhookAddress(TenantScope scope, Connections connections, Rotation rotation, Audit audit) {
        this.scope = scope;
        this.connections = connections;
        this.rotation = rotation;
        this.audit = audit;
    }

    /** The part that is one transaction of the platform. */
    @ApplicationScoped
    static class Rotation {
        @Inject
        WebhookTokens tokens;

        @Inject
        Jobs jobs;

        @Transactional
        void run(TenantContext context, Connection connection) {
            tokens.rotate(context, connection.id(), connection.provider());
            jobs.add(context.schema(), TellWebhookAddress.KIND, connection.id().value());
        }
    }

    /** Begins it. @throws DomainException NOT_FOUND when the tenant isn't connected to that provider */
    public void rotate(TenantContext context, String provider) {
        Permission.MANAGE_CONNECTION.require(context);
        Connection connection = connection(context, provider);
        audit.recordAlone(context, AuditAction.WEBHOOK_ADDRESS_ROTATED, connection.id(), Fields.NONE, Fields.NONE);
        rotation.run(context, connection);
    }

    private Connection connection(TenantContext context, String provider) {
        return scope.call(context, connections::list).stream()
                .filter(connection -> isOf(connection.provider(), provider))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("connection"));
    }

    private static boolean isOf(ProviderId provider, String name) {
        return provider.value().equals(name);
    }
}
