/** What an organisation sets for its people, over HTTP. */
package org.switchboard.api.settings;
