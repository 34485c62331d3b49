package org.switchboard.console.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Moments and lengths in the visitor's zone and language. */
@Named
@RequestScoped
public class Times {
    private Look look;
    private TimeFormat format;

    protected Times() {}

    @Inject
    Times(Look look) {
        this.look = look;
    }

    /** Today "10:00 AM", this year "21 Nov", else "21 Nov 2025"; a dash for nothing. */
    public String brief(Instant moment) {
        return moment == null ? "–" : format().brief(moment);
    }

    /** Today in full: "Friday 21 November". */
    public String day(Instant moment) {
        return format().day(moment);
    }

    /** The exact value with its zone, for a tooltip. */
    public String exact(Instant moment) {
        return moment == null ? "" : format().exact(moment);
    }

    /** For the datetime attribute. */
    public String iso(Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    /** Minutes and seconds, "3:07"; a dash for nothing. */
    public String length(Duration length) {
        return TimeFormat.length(length);
    }

    /** Seconds with two decimals, "0.98"; a dash for nothing. */
    public String seconds(Duration length) {
        return TimeFormat.seconds(length, locale());
    }

    /** Milliseconds as seconds with two decimals. */
    public String millis(double millis) {
        return String.format(locale(), "%.2f", millis / 1000);
    }

    /** The time of day to the millisecond. */
    public String clock(Instant moment) {
        return moment == null ? "–" : format().clock(moment);
    }

    private TimeFormat format() {
        if (format == null) {
            format = new TimeFormat(locale(), Clock.system(look.zone()));
        }
        return format;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
