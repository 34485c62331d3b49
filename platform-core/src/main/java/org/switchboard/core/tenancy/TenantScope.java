package org.switchboard.core.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one switch: opens a transaction and binds it to a tenant by taking on the tenant's database role. The role is the
 * schema (search_path is {@code "$user"}), so what is visible and what is permitted change together, and both end with the
 * transaction: nothing can survive on a pooled connection. No other class may write SET.
 *
 * <p>A transaction belongs to one tenant and one person. Calling again inside it with the same context joins it; with
 * another context it is an error.
 */
@ApplicationScoped
public class TenantScope {
    private static final String BOUND = TenantScope.class.getName();

    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Fence fence;

    /** Work that needs the JDBC connection. */
    @FunctionalInterface
    public interface JdbcWork<T> {
        /** Does the work on a connection that is bound to the tenant; must not close, commit or keep it. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does the work in a transaction of the tenant. Any exception rolls it back.
     *
     * @throws IllegalStateException when the running transaction belongs to somebody else
     * @throws org.switchboard.core.problem.DomainException TENANT_UPGRADING for a fenced tenant
     */
    @Transactional
    public <T> T call(TenantContext context, Supplier<T> work) {
        fence.check(context.schema());
        bind(context);
        return work.get();
    }

    /**
     * Does the work though the tenant may be fenced. Only for what must go on meanwhile: recognising people, verifying
     * webhooks, removing the tenant. Its tables (user_account, connection) change compatibly in every migration.
     */
    @Transactional
    public <T> T callPastFence(TenantContext context, Supplier<T> work) {
        bind(context);
        return work.get();
    }

    /** Does the work in a transaction of the tenant. Any exception rolls it back. */
    @Transactional
    public void run(TenantContext context, Runnable work) {
        fence.check(context.schema());
        bind(context);
        work.run();
    }

    /** Does the work with plain JDBC in a transaction of the tenant, for hot paths. Any exception rolls it back. */
    @Transactional
    public <T> T jdbc(TenantContext context, JdbcWork<T> work) {
        fence.check(context.schema());
        return jdbcPastFence(context, work);
    }

    /** Like {@link #callPastFence}, with plain JDBC. */
    @Transactional
    public <T> T jdbcPastFence(TenantContext context, JdbcWork<T> work) {
        bind(context);
        try {
            return work.on(tenant.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("database work failed with state " + e.getSQLState(), e);
        }
    }

    /**
     * Does the work with plain JDBC in the running transaction, whosever it is: for repositories on hot paths. What JPA has not
     * written yet is not there.
     *
     * @throws IllegalStateException when none is bound
     */
    public <T> T jdbcHere(JdbcWork<T> work) {
        here();
        try {
            return work.on(tenant.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("database work failed with state " + e.getSQLState(), e);
        }
    }

    /** On whose behalf the running transaction works. @throws IllegalStateException when none is bound */
    public TenantContext here() {
        if (transactions.getTransactionKey() != null
                && transactions.getResource(BOUND) instanceof TenantContext context) {
            return context;
        }
        throw new IllegalStateException("no transaction is bound to a tenant");
    }

    private void bind(TenantContext context) {
        Object bound = transactions.getResource(BOUND);
        if (context.equals(bound)) {
            return;
        }
        if (bound != null) {
            throw new IllegalStateException("this transaction is bound to another tenant or person");
        }
        tenant.createNativeQuery(switchTo(context)).executeUpdate();
        transactions.putResource(BOUND, context);
    }

    // Schema name and role have fixed forms and the user is a UUID, so there is nothing to escape.
    static String switchTo(TenantContext context) {
        String user = context.user().map(UUID::toString).orElse("");
        return "SET LOCAL ROLE \"" + context.schema() + "\"; SET LOCAL app.user_id = '" + user
                + "'; SET LOCAL app.user_role = '" + context.role() + "'";
    }
}
