/**
 * Calls: placed exactly once, and told by webhooks and polls. What is known about a call is a
 * {@link org.switchboard.core.call.facts.CallFacts}; facts are joined, never replayed, so order and repetition don't matter.
 */
package org.switchboard.core.call;
