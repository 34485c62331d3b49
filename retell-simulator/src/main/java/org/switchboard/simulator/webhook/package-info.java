/** Signed deliveries, their order and their retries. */
package org.switchboard.simulator.webhook;
