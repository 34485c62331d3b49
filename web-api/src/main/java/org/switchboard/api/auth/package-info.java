/** Sign-in, sessions and tokens over HTTP. */
package org.switchboard.api.auth;
