/** What a plugin needs from the host and the host from a plugin: the entry point, its context, errors and value types. */
package org.switchboard.spi;
