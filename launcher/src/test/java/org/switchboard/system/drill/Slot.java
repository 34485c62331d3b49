package org.switchboard.system.drill;

/** Where a value stands in a request: {@code in} says path, query, header or body. */
record Slot(In in, String name) {
    /** A part of a request. */
    enum In {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    @Override
    public String toString() {
        return in.name().toLowerCase(java.util.Locale.ROOT) + " " + name;
    }
}
