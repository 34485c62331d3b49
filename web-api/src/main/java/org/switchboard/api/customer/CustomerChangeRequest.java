package org.switchboard.api.customer;

/** What is to be otherwise; what is left out or null stays. */
record CustomerChangeRequest(String name, Boolean active) {
    @Override
    public String toString() {
        return "CustomerChangeRequest[…]";
    }
}
