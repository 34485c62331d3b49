package org.switchboard.api.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.switchboard.core.tenancy.Permission;

/**
 * What the caller of an operation must be permitted to; which roles are is {@link Permission}'s to say. On a class it holds for the
 * operations that say nothing else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
    /** All of these. */
    Permission[] value();

    /** Or one of these instead, with which the operation does less. */
    Permission[] or() default {};
}
