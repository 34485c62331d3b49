/** The do-not-call list over HTTP. */
package org.switchboard.api.donotcall;
