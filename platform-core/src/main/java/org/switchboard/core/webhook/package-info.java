/**
 * What providers post to us: stored first with its raw bytes, in the transaction that is answered for, then applied by a job.
 * Nothing that was accepted can be lost; nothing unverified is stored in a tenant.
 */
package org.switchboard.core.webhook;
