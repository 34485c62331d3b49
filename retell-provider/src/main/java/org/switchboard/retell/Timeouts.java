package org.switchboard.retell;

import java.time.Duration;

/**
 * How long to wait for Retell.
 *
 * @param connect until a connection stands
 * @param request until the whole answer is there
 * @param placeCall the same for create-phone-call, which waits for the carrier
 */
record Timeouts(Duration connect, Duration request, Duration placeCall) {
    static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));
}
