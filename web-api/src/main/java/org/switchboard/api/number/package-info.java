/** Phone numbers over HTTP. */
package org.switchboard.api.number;
