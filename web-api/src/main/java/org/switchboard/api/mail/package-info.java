/** The demo's mailbox over HTTP. */
package org.switchboard.api.mail;
