/** People of a tenant: accounts, passwords, and which tenants an e-mail belongs to. */
package org.switchboard.core.identity;
