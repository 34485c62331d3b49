/**
 * Voice providers: the registry that finds them, and the gateway through which everything reaches them. Time-outs, retries,
 * circuit breakers and bulkheads stand here once; plugins know nothing of them.
 */
package org.switchboard.core.plugin;
