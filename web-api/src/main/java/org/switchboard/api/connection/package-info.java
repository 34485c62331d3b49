/** A tenant's provider account over HTTP. Credentials can be written, never read. */
package org.switchboard.api.connection;
