package org.switchboard.core.tenant;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.switchboard.core.tenancy.TenantContext;

/**
 * One step of a {@link TenantTask}. The process may die before it, in it or after it, so doing it again must be harmless.
 *
 * @param name in kebab-case; stored
 * @param work does it, outside any transaction; false when there is more to do, which another job then goes on with
 */
public record TenantStep(String name, Predicate<TenantContext> work) {
    public TenantStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(work, "work");
    }

    /** A step that is finished in one go. */
    public static TenantStep of(String name, Consumer<TenantContext> work) {
        return new TenantStep(name, tenant -> {
            work.accept(tenant);
            return true;
        });
    }
}
