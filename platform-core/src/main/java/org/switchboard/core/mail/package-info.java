/** Mail that leaves the platform: written in the transaction that needs it, delivered after its commit; and the tokens it carries. */
package org.switchboard.core.mail;
