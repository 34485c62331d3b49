/** The REST API of the platform: resources by feature, and what they share (JSON, problems, the caller). */
package org.switchboard.api;
