/** Signing in, for people of the platform and of tenants: sessions, refresh tokens, access tokens and their keys. */
package org.switchboard.core.signin;
