/**
 * Retell's JSON, one record per shape: snake_case names, null for what is absent, and nothing interpreted. A component
 * named {@code other} keeps the members we don't know, so that what is read can be written back without loss.
 */
package org.switchboard.retell.wire;
