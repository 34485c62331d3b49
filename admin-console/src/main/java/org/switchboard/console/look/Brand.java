package org.switchboard.console.look;

import java.util.Locale;

/**
 * The colours of both themes, derived from the one that an organisation chose: darkened or lightened until words on and in it have
 * the contrast of 4.5:1 that WCAG 2.1 AA asks for. The tokens it replaces are those of {@code tokens.css}; charts and states
 * keep theirs.
 */
public final class Brand {
    private static final double ENOUGH = 4.5;
    private static final double STEP = 0.02;
    private static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final Rgb WHITE = new Rgb(255, 255, 255);
    // The darkest and the lightest that words in the brand's colour stand on, by theme.
    private static final Rgb LIGHT_GROUND = Rgb.of("e4eaea");
    private static final Rgb DARK_GROUND = Rgb.of("223034");
    private static final Rgb DARK_SURFACE = Rgb.of("141b1d");

    private final Rgb chosen;

    /** From six hexadecimal digits. */
    public Brand(String digits) {
        chosen = Rgb.of(digits);
    }

    /** A colour of the screen. */
    record Rgb(double red, double green, double blue) {
        static Rgb of(String digits) {
            int all = Integer.parseInt(digits, 16);
            return new Rgb((all >> 16) & 0xff, (all >> 8) & 0xff, all & 0xff);
        }

        /** So much of the other one in this one. */
        Rgb with(Rgb other, double part) {
            return new Rgb(
                    red + (other.red - red) * part,
                    green + (other.green - green) * part,
                    blue + (other.blue - blue) * part);
        }

        /** As WCAG 2.1 defines it, from 1 to 21. */
        double contrast(Rgb other) {
            double one = rounded().luminance() + 0.05;
            double two = other.rounded().luminance() + 0.05;
            return Math.max(one, two) / Math.min(one, two);
        }

        private Rgb rounded() {
            return new Rgb(Math.round(red), Math.round(green), Math.round(blue));
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double part) {
            double share = part / 255;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(red), Math.round(green), Math.round(blue));
        }
    }

    /** The five tokens of a theme. */
    record Tokens(Rgb brand, Rgb hover, Rgb text, Rgb soft, Rgb on) {
        private String css(String selector) {
            return "%s{--brand:%s;--brand-hover:%s;--brand-text:%s;--brand-soft:%s;--brand-on:%s}"
                    .formatted(selector, brand, hover, text, soft, on);
        }
    }

    Tokens light() {
        Rgb soft = WHITE.with(chosen, 0.12);
        Rgb brand = until(chosen, BLACK, WHITE, ENOUGH);
        Rgb text = until(until(brand, BLACK, LIGHT_GROUND, ENOUGH), BLACK, soft, ENOUGH);
        return new Tokens(brand, brand.with(BLACK, 0.15), text, soft, WHITE);
    }

    Tokens dark() {
        Rgb soft = DARK_SURFACE.with(chosen, 0.2);
        Rgb on = BLACK.with(chosen, 0.12);
        Rgb brand = until(until(chosen, WHITE, on, ENOUGH), WHITE, DARK_SURFACE, ENOUGH);
        Rgb text = until(until(brand.with(WHITE, 0.15), WHITE, DARK_GROUND, ENOUGH), WHITE, soft, ENOUGH);
        return new Tokens(brand, brand.with(WHITE, 0.15), text, soft, on);
    }

    private static Rgb until(Rgb colour, Rgb towards, Rgb against, double contrast) {
        Rgb changed = colour;
        for (double part = 0; changed.contrast(against) < contrast && part < 1; part += STEP) {
            changed = colour.with(towards, part);
        }
        return changed;
    }

    /** A style sheet with the tokens of both themes. */
    public String css() {
        return light().css(":root,[data-theme=\"light\"]") + dark().css("[data-theme=\"dark\"]");
    }
}
