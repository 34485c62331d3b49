package org.switchboard.core.signin;

/**
 * A sign-in or refresh that succeeded.
 *
 * @param user who it is: id, name, role, tenant
 * @param session the session that began or goes on; a console that keeps its own HTTP session needs only its id
 */
public record SignedIn(User user, Session session) {}
