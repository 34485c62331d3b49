package org.switchboard.system.drill;

/** Whose a row is: a tenant ({@code a}, {@code b}) and in it the staff or one of the customers. */
record Owner(char tenant, String who) {
    static final String STAFF = "staff";

    boolean isStaff() {
        return who.equals(STAFF);
    }

    @Override
    public String toString() {
        return tenant + "-" + who;
    }
}
