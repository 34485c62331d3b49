/** Tests of the whole product: a real server, a real database, the simulated provider. Start with {@link PlatformUnderTest}. */
package org.switchboard.system;
