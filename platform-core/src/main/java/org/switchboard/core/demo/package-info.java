/** Demo tenants, logins and calls, made only when {@code switchboard.demo} is true. Uses the same use cases as everybody. */
package org.switchboard.core.demo;
