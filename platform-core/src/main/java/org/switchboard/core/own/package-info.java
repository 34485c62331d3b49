/** What customers may do with agents themselves: make some within their quota, and look after those that they made. */
package org.switchboard.core.own;
