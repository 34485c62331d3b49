/** What providers post to us, and the trail of it. */
package org.switchboard.api.webhook;
