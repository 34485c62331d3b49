/**
 * Starts and stops a whole installation on one machine: PostgreSQL, the simulator and the server.
 *
 * <p>{@link org.switchboard.launcher.Main} is the command line; {@link org.switchboard.launcher.Platform} does the same in-process.
 */
package org.switchboard.launcher;
