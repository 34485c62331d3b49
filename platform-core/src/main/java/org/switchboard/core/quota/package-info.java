/** How much a tenant and its customers may call: {@link org.switchboard.core.quota.Quota} is what is enforced and what is shown. */
package org.switchboard.core.quota;
