package org.switchboard.core.call;

import java.util.EnumMap;
import java.util.Map;

/** Where a thread that dials is stopped or overtaken. What is armed holds for the thread that armed it, once. */
final class Interruptions {
    private static final ThreadLocal<Map<Point, Runnable>> ARMED =
            ThreadLocal.withInitial(() -> new EnumMap<>(Point.class));
    private static final ThreadLocal<Boolean> LISTS_LATE = ThreadLocal.withInitial(() -> false);

    /** Between what can't be undone. */
    enum Point {
        /** The intent is committed, nothing else has happened. */
        AFTER_INTENT,
        /** It is noted that the provider is asked, and the provider isn't asked yet. */
        BEFORE_ASKING,
        /** The provider has answered, or its answer is lost; nothing is noted yet. */
        AFTER_ASKING
    }

    /** The thread ends here, as when the machine is switched off: no code that mends exceptions gets to see it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("switched off", null, false, false);
        }
    }

    private Interruptions() {}

    static void arm(Point point, Runnable what) {
        ARMED.get().put(point, what);
    }

    static void disarm() {
        ARMED.get().clear();
        LISTS_LATE.set(false);
    }

    /** Whether the provider's list doesn't have calls yet that it has taken. */
    static void listsLate(boolean late) {
        LISTS_LATE.set(late);
    }

    static boolean areListsLate() {
        return LISTS_LATE.get();
    }

    static void reach(Point point) {
        Runnable what = ARMED.get().remove(point);
        if (what != null) {
            what.run();
        }
    }
}
