/** A tenant's account at a voice provider: checked before it is stored, encrypted at rest, opened when needed. */
package org.switchboard.core.connection;
