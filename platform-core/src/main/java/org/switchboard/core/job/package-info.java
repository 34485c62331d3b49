/** Work that must happen though the server may die: queued in the transaction that needs it, done after its commit. */
package org.switchboard.core.job;
