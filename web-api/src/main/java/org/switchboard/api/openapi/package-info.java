/** The document that describes the API, and the page that shows it. */
package org.switchboard.api.openapi;
