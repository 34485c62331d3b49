/** Tenants as the platform sees them: registry, onboarding, state. Nothing here reads a tenant's content. */
package org.switchboard.core.tenant;
