package org.switchboard.console.look;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.problem.DomainException;

/** A list that is read whole, for what a tenant has at most some hundreds of; longer ones are {@link LongListing}s. */
public final class Listing<T> extends AskedList<T> {
    private final List<T> all;
    private final Map<String, Comparator<T>> orders = new HashMap<>();
    private Function<T, String> words = Objects::toString;
    private List<T> found;

    private Listing(List<T> all, Function<String, String> parameters) {
        super(parameters);
        this.all = all;
    }

    /** Of all that there are, as the request asks for it. */
    public static <T> Listing<T> of(List<T> all) {
        return of(all, Faces::getRequestParameter);
    }

    /** As other parameters ask for it. */
    public static <T> Listing<T> of(List<T> all, Function<String, String> parameters) {
        return new Listing<>(all, parameters);
    }

    /**
     * The row whose button was pressed, by its id: by the time of the press the list may have other rows in other places.
     *
     * @throws DomainException NOT_FOUND
     */
    public static UUID pressed() {
        return Requested.id("row").orElseThrow(() -> DomainException.notFound("row"));
    }

    /** What the text is looked for in. */
    public Listing<T> search(Function<T, String> text) {
        words = text;
        return this;
    }

    /** Lets people sort by something; the first one is used unless they say otherwise. */
    public Listing<T> sort(String name, Comparator<T> order) {
        orders.put(name, order);
        order(name);
        return this;
    }

    /** All that match, in order. */
    public List<T> getMatching() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    private List<T> find() {
        String wanted = getText().toLowerCase(Locale.ROOT);
        Stream<T> matching = all.stream()
                .filter(one -> words.apply(one).toLowerCase(Locale.ROOT).contains(wanted));
        Comparator<T> order = orders.get(sortedBy());
        if (order == null) {
            return matching.toList();
        }
        return matching.sorted(isDescending() ? Collections.reverseOrder(order) : order)
                .toList();
    }

    @Override
    public List<T> getRows() {
        List<T> matching = getMatching();
        return matching.subList(Math.min(matching.size(), first()), Math.min(matching.size(), first() + ROWS));
    }

    /** How many there are in all, whatever is looked for. */
    public int getSize() {
        return all.size();
    }

    @Override
    public int getMatches() {
        return getMatching().size();
    }
}
