/** Secrets at rest: a data key per tenant, wrapped by the master key. Destroying a data key destroys the tenant's secrets. */
package org.switchboard.core.secret;
