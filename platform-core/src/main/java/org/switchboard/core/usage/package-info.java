/** What calls used: minutes and money by month, from an append-only ledger. */
package org.switchboard.core.usage;
