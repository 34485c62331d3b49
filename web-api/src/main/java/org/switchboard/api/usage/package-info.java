/** What calls used, over HTTP. */
package org.switchboard.api.usage;
