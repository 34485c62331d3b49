/** People: accounts, passwords, sign-in, sessions and access tokens. */
package org.switchboard.core.identity;
