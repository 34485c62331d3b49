/** What many calls have in common, over HTTP. */
package org.switchboard.api.analytics;
