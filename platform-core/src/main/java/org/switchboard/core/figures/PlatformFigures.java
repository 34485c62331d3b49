package org.switchboard.core.figures;

import java.time.Duration;

/**
 * The sums over all tenants.
 *
 * @param tenants all that are registered
 * @param held deliveries in quarantine
 * @param failingAccounts provider accounts whose calls can't be compared at present
 * @param accounts provider accounts that have agents
 */
public record PlatformFigures(
        long tenants,
        long active,
        long suspended,
        long failed,
        long people,
        long agents,
        long numbers,
        long liveCalls,
        long callsToday,
        long callsOfMonth,
        Duration spoken,
        long stoppedEvents,
        long held,
        long accounts,
        long failingAccounts) {}
