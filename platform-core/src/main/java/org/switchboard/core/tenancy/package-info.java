/**
 * The one switch (docs/decisions): {@link org.switchboard.core.tenancy.TenantScope} is the only way to a tenant's data and
 * the only code that changes the database role. Also the two databases logins and the migrations.
 */
package org.switchboard.core.tenancy;
