package org.switchboard.console.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.omnifaces.util.Faces;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.problem.DomainException;

/**
 * A list as its page shows it: narrowed by a text, sorted and cut into pages, as the address says: {@code ?q=ana&sort=-since&page=2}.
 * For what a tenant has at most some hundreds of; longer lists are read page by page.
 */
public final class Listing<T> {
    private static final int ROWS = 25;

    private final List<T> all;
    private final Function<String, String> asked;
    private final Map<String, Comparator<T>> orders = new HashMap<>();
    private Function<T, String> words = Objects::toString;
    private String usual = "";

    private Listing(List<T> all, Function<String, String> asked) {
        this.all = all;
        this.asked = asked;
    }

    /** Of all that there are, as the request asks for it. */
    public static <T> Listing<T> of(List<T> all) {
        return of(all, Faces::getRequestParameter);
    }

    static <T> Listing<T> of(List<T> all, Function<String, String> parameters) {
        return new Listing<>(
                all,
                name -> Optional.ofNullable(parameters.apply(name)).orElse("").strip());
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
        usual = usual.isEmpty() ? name : usual;
        return this;
    }

    /** What is looked for. */
    public String getText() {
        return asked.apply("q");
    }

    public boolean isFiltered() {
        return !getText().isEmpty();
    }

    /** All that match, in order. */
    public List<T> getMatching() {
        String wanted = getText().toLowerCase(Locale.ROOT);
        List<T> found = new ArrayList<>(all.stream()
                .filter(one -> words.apply(one).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
        String by = sortedBy();
        if (orders.containsKey(by)) {
            found.sort(isDescending() ? Collections.reverseOrder(orders.get(by)) : orders.get(by));
        }
        return found;
    }

    /** Those of this page. */
    public List<T> getRows() {
        List<T> found = getMatching();
        return found.subList(Math.min(found.size(), first()), Math.min(found.size(), first() + ROWS));
    }

    private int first() {
        return (page() - 1) * ROWS;
    }

    private int page() {
        try {
            return Math.max(1, Math.min(pages(), Integer.parseInt(asked.apply("page"))));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private int pages() {
        return Math.max(1, (getMatching().size() + ROWS - 1) / ROWS);
    }

    /** How many there are in all, whatever is looked for. */
    public int getSize() {
        return all.size();
    }

    /** Whether there are other pages. */
    public boolean isLong() {
        return pages() > 1;
    }

    /** Number of the first row of this page, from 1. */
    public int getFrom() {
        return getMatching().isEmpty() ? 0 : first() + 1;
    }

    public int getTo() {
        return first() + getRows().size();
    }

    public int getMatches() {
        return getMatching().size();
    }

    /** Address of the page before; empty on the first. */
    public String getPrevious() {
        return page() == 1 ? "" : address(asked.apply("sort"), page() - 1);
    }

    /** Address of the page after; empty on the last. */
    public String getNext() {
        return page() == pages() ? "" : address(asked.apply("sort"), page() + 1);
    }

    /** What the address says of the order; empty: the usual one. */
    public String getSort() {
        return asked.apply("sort");
    }

    /** Address of the list sorted by that; the other way round when it is already. */
    public String sorted(String by) {
        return address(by.equals(sortedBy()) && !isDescending() ? "-" + by : by, 1);
    }

    /** For {@code aria-sort}. */
    public String direction(String by) {
        if (!by.equals(sortedBy())) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    private String sortedBy() {
        String sort = asked.apply("sort");
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return orders.containsKey(name) ? name : usual;
    }

    private boolean isDescending() {
        return asked.apply("sort").startsWith("-");
    }

    private String address(String sort, int page) {
        return Requested.query("q", getText(), "sort", sort, "page", page == 1 ? "" : Integer.toString(page));
    }
}
