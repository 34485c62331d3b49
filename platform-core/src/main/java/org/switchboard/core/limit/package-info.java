/** How often something may be done: {@link org.switchboard.core.limit.Limit} declares, {@link org.switchboard.core.limit.RateLimits} counts. */
package org.switchboard.core.limit;
