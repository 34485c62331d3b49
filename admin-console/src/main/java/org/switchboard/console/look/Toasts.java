package org.switchboard.console.look;

import org.omnifaces.util.Faces;

/** A few words on the next page that confirm what the person just did. */
public final class Toasts {
    private Toasts() {}

    /** Shows them, in the person's language, after the redirect. */
    public static void show(String words) {
        Faces.setFlashAttribute("toast", words);
    }
}
