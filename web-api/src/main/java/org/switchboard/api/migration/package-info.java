/** The migration of all tenants' schemas, for platform admins. */
package org.switchboard.api.migration;
