package org.switchboard.console.signin;

import org.switchboard.console.security.Visitor;

/** Where somebody goes after signing in. */
final class Destination {
    private Destination() {}

    /** The page asked for if it is one of this person's own, else their first page: never an address elsewhere. */
    static String of(String wanted, Visitor visitor) {
        boolean own = wanted != null && wanted.startsWith(visitor.base() + "/") && wanted.matches("[A-Za-z0-9/_-]+");
        return own ? wanted : visitor.home();
    }
}
