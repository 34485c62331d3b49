package org.switchboard.console.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.switchboard.core.figures.TenantFigures;

/** Numbers and sizes of lists in the visitor's language. */
@Named
@RequestScoped
public class Meters {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int NEARLY_ALL = 90;

    /** "11,204". */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /** Whole minutes. */
    public String minutes(Duration time) {
        return number(time.toMinutes());
    }

    /** "412 MB". */
    public String size(long bytes) {
        return number(Math.round(bytes / (double) MEBIBYTE)) + " MB";
    }

    /** "3 ms", "12 s", "5 min", "3 h", "2 d": the largest unit that tells enough. */
    public String length(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return number(time.toMillis()) + " ms";
        }
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return number(time.toSeconds()) + " s";
        }
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return number(time.toMinutes()) + " min";
        }
        return time.compareTo(Duration.ofDays(2)) < 0 ? number(time.toHours()) + " h" : number(time.toDays()) + " d";
    }

    /** Colour of a meter: brown when nearly all is used, red when all is. */
    public String colour(TenantFigures figures) {
        int percent = figures.percentUsed();
        return percent >= 100 ? "sb-bad" : percent >= NEARLY_ALL ? "sb-warn" : "";
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
