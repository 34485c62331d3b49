/** API keys over HTTP. */
package org.switchboard.api.apikey;
