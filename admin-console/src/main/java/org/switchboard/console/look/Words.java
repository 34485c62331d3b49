package org.switchboard.console.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of the page in the visitor's language, with their blanks filled in. */
@Named
@RequestScoped
public class Words {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A text of the bundle with {0}, {1}, … replaced, numbers and plurals as {@link MessageFormat} does it. */
    public String say(String key, Object... blanks) {
        Locale locale = locale();
        return new MessageFormat(bundle(locale).getString(key), locale).format(blanks);
    }

    /** A text of the bundle as it is. */
    public String text(String key) {
        return bundle(locale()).getString(key);
    }

    /** What a part of the response time is called. */
    public String latency(String component) {
        return orOwn("latency." + component, component);
    }

    /** A text of the bundle; a thing we have no text for keeps its own name. */
    public String orOwn(String key, String own) {
        ResourceBundle words = bundle(locale());
        return words.containsKey(key) ? words.getString(key) : capital(own.replace('_', ' '));
    }

    /** The languages an agent can be made for, as BCP 47 tags. */
    public List<String> getLanguages() {
        return List.of("en-US", "en-GB", "de-DE", "es-ES", "es-419", "fr-FR", "it-IT", "nl-NL", "pt-BR", "pl-PL");
    }

    /** These, and one that an agent has already. */
    public List<String> languagesWith(String spoken) {
        return Stream.concat(Stream.of(spoken), getLanguages().stream())
                .distinct()
                .toList();
    }

    /** A language in the visitor's language: "en-US" is "English (United States)". */
    public String language(String tag) {
        return capital(Locale.forLanguageTag(tag).getDisplayName(locale()));
    }

    /** At most two capitals for a coloured square: "Juniper & Vale" gives "JV". */
    public String initials(String name) {
        if (name == null) {
            return "";
        }
        return BETWEEN_WORDS
                .splitAsStream(name.strip())
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** With a capital first letter. */
    public String capital(String word) {
        return word == null || word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.switchboard.console.words", locale);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
