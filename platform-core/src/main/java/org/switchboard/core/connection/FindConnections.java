package org.switchboard.core.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Shows a tenant's connections, never their secrets. */
@ApplicationScoped
public class FindConnections {
    private final TenantScope scope;
    private final Connections connections;

    protected FindConnections() {
        this(null, null);
    }

    @Inject
    public FindConnections(TenantScope scope, Connections connections) {
        this.scope = scope;
        this.connections = connections;
    }

    /** All connections, oldest first. */
    public List<Connection> list(TenantContext context) {
        Permission.MANAGE_CONNECTION.require(context);
        return scope.call(context, connections::list);
    }

    /** The one to this provider. @throws DomainException NOT_FOUND */
    public Connection get(TenantContext context, String provider) {
        return list(context).stream()
                .filter(one -> one.provider().value().equals(provider))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("connection"));
    }
}
