/** The application server as a child process. */
package org.switchboard.launcher.server;
