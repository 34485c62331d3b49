/**
 * Voice providers: the registry that finds them, and the gateway through which everything reaches them. Time-outs, retries
 * and the circuit breaker stand here once; plugins know nothing of them.
 */
package org.switchboard.core.plugin;
