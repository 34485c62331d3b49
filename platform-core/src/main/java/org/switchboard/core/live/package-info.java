/**
 * Calls as they change, for those who listen. {@link org.switchboard.core.live.LiveCalls} reads what changed through each listener's own
 * wall; notifications of the database say when to look, and nothing else depends on them.
 */
package org.switchboard.core.live;
