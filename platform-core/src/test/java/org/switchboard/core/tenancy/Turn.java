package org.switchboard.core.tenancy;

/**
 * One thing that somebody does in a transaction of their own.
 *
 * @param tenant 0 or 1
 * @param person 0: an administrator, 1 and 2: customers
 * @param target which of the agents made so far, of whichever tenant, counted from the newest
 */
record Turn(int tenant, int person, Action action, int target, Mishap mishap) {
    /** What is done. */
    enum Action {
        ADD_AGENT,
        REMOVE_AGENT,
        RENAME_AGENT,
        ASSIGN,
        UNASSIGN,
        GET_AGENT,
        LIST_AGENTS,
        ADD_CALL,
        LIST_CALLS,
        ADD_CUSTOMER,
        LIST_CUSTOMERS
    }

    /** What goes wrong after it was done, before the commit. */
    enum Mishap {
        NONE,
        EXCEPTION,
        ANOTHER_TENANT,
        LOST_CONNECTION
    }
}
