package org.switchboard.system.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words, numbers and ids that say whose they are, so that any answer can be searched for somebody else's. */
final class Canaries {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String mark = "kn" + Long.toString(System.nanoTime() % 100_000_000L, 36);
    private final Pattern words = Pattern.compile(mark + "\\.([ab])-(staff|\\d)\\.[a-z_0-9]+\\.[a-z_0-9]+");
    private final Map<String, Owner> others = new ConcurrentHashMap<>();

    /** Something found in an answer. */
    record Found(String canary, Owner owner) {
        /** A number or an id of something at the provider: what a plan to delete it there must name. */
        boolean isOfTheProvider() {
            return canary.startsWith("+") || canary.matches(".+\\.provider_[a-z]+_id\\d+");
        }

        /** What somebody or an agent is called: what a list of them must say. */
        boolean isAName() {
            return canary.matches(".+\\.(user_account\\.(name|email)|agent\\.name)\\d+");
        }
    }

    /** A word for a column; every call gives another one. */
    String word(Owner owner, String table, String column) {
        return mark + "." + owner + "." + table + "." + column + COUNT.incrementAndGet();
    }

    /** A telephone number. */
    String number(Owner owner) {
        return note("+1999%07d".formatted(1_000_000 + COUNT.incrementAndGet()), owner);
    }

    /** An id that a planted row shall have. */
    UUID id(Owner owner) {
        long time = (System.currentTimeMillis() << 16) | 0x7000 | (COUNT.incrementAndGet() & 0xfff);
        UUID id = new UUID(time, UUID.randomUUID().getLeastSignificantBits());
        note(id.toString(), owner);
        return id;
    }

    /** Remembers something else that is an owner's: an id or secret made by the application. */
    String note(String text, Owner owner) {
        others.put(text, owner);
        return text;
    }

    /** SQL condition for a column, cast to text, that holds a word or number. */
    String pattern() {
        return mark + "|\\+1999\\d{7}";
    }

    /** All that is in a text. */
    List<Found> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        Matcher word = words.matcher(lower);
        while (word.find()) {
            found.add(new Found(word.group(), new Owner(word.group(1).charAt(0), word.group(2))));
        }
        Matcher id = ID.matcher(lower);
        while (id.find()) {
            Optional.ofNullable(others.get(id.group())).ifPresent(owner -> found.add(new Found(id.group(), owner)));
        }
        String digits = lower.replaceAll("[\\s()+.\\-\\u00a0\\u2011]", "");
        others.forEach((canary, owner) -> {
            boolean number = canary.startsWith("+");
            if (number ? digits.contains(canary.substring(1)) : canary.length() != 36 && lower.contains(canary)) {
                found.add(new Found(canary, owner));
            }
        });
        return found;
    }
}
