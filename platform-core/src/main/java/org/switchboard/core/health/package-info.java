/** What those who run the platform look at to see whether it is well. */
package org.switchboard.core.health;
