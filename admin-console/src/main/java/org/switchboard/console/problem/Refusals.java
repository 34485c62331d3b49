package org.switchboard.console.problem;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * What use cases refuse, in the visitor's language. The core speaks English, as its API does; the bundle {@code refusals} has its
 * sentences in English, to know them by, and in other languages. What a provider says in its own words is quoted.
 */
public final class Refusals {
    private static final String SENTENCES = "org.switchboard.console.refusals";
    private static final String WORDS = "org.switchboard.console.words";

    /** The language of the machine is nobody's. */
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Refusals() {}

    /** The whole refusal in the language of the page that is shown. */
    public static String say(DomainException refused) {
        return say(refused.code(), refused.getMessage());
    }

    static String say(ProblemCode code, String english) {
        return say(
                code, english, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    static String say(ProblemCode code, String english, Locale locale) {
        ResourceBundle known = ResourceBundle.getBundle(SENTENCES, Locale.ROOT, CONTROL);
        ResourceBundle wanted = ResourceBundle.getBundle(SENTENCES, locale, CONTROL);
        return known.keySet().stream()
                .flatMap(key -> blanks(known.getString(key), english)
                        .map(blanks -> new MessageFormat(wanted.getString(key), locale).format(blanks))
                        .stream())
                .findFirst()
                .orElseGet(() -> quoted(code, english, locale));
    }

    /** What stands in the pattern's blanks; empty when the sentence is another. */
    private static Optional<Object[]> blanks(String pattern, String sentence) {
        ParsePosition end = new ParsePosition(0);
        Object[] blanks = new MessageFormat(pattern, Locale.ROOT).parse(sentence, end);
        return blanks != null && end.getIndex() == sentence.length() ? Optional.of(blanks) : Optional.empty();
    }

    private static String quoted(ProblemCode code, String english, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, locale, CONTROL);
        String key = "refusal." + code;
        return words.containsKey(key)
                ? new MessageFormat(words.getString(key), locale).format(new Object[] {english})
                : english;
    }
}
