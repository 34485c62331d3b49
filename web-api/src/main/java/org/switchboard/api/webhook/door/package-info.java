/** The application {@code webhooks.war}. */
package org.switchboard.api.webhook.door;
