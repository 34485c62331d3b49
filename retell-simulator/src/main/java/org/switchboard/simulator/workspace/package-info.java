/** What belongs to a key, and how it survives a restart. */
package org.switchboard.simulator.workspace;
