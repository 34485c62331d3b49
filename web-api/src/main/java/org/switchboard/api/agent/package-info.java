/** Voice agents over HTTP; {@code bots} is another word for them. */
package org.switchboard.api.agent;
