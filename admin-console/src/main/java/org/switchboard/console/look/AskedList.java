package org.switchboard.console.look;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.switchboard.console.routing.Requested;

/**
 * A list as its address asks for it: narrowed by a text, sorted and cut into pages, {@code ?q=ana&sort=-since&page=2}. Knows the
 * addresses of its other orders and pages, which keep what else it is narrowed to.
 */
public abstract class AskedList<T> {
    static final int ROWS = 25;

    private final Function<String, String> asked;
    private final Set<String> orders = new LinkedHashSet<>();
    private final Map<String, String> kept = new LinkedHashMap<>();

    AskedList(Function<String, String> parameters) {
        asked = name -> Optional.ofNullable(parameters.apply(name)).orElse("").strip();
    }

    /** Those of this page. */
    public abstract List<T> getRows();

    /** How many match. */
    public abstract int getMatches();

    /** The first order is used unless people ask for another. */
    void order(String name) {
        orders.add(name);
    }

    /** Stays in all addresses of the list. */
    void keep(String name) {
        kept.put(name, asked.apply(name));
    }

    /** What is looked for. */
    public String getText() {
        return asked.apply("q");
    }

    public boolean isFiltered() {
        return !getText().isEmpty() || kept.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** What else the list is narrowed to, for the form that searches. */
    public List<Map.Entry<String, String>> getKept() {
        return List.copyOf(kept.entrySet());
    }

    int first() {
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
        return Math.max(1, (getMatches() + ROWS - 1) / ROWS);
    }

    /** Whether there are other pages. */
    public boolean isLong() {
        return pages() > 1;
    }

    /** Number of the first row of this page, from 1. */
    public int getFrom() {
        return getMatches() == 0 ? 0 : first() + 1;
    }

    public int getTo() {
        return first() + getRows().size();
    }

    /** Address of the page before; empty on the first. */
    public String getPrevious() {
        return page() == 1 ? "" : address(getSort(), page() - 1);
    }

    /** Address of the page after; empty on the last. */
    public String getNext() {
        return page() == pages() ? "" : address(getSort(), page() + 1);
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

    String sortedBy() {
        String sort = getSort();
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return orders.contains(name) ? name : orders.stream().findFirst().orElse("");
    }

    boolean isDescending() {
        return getSort().startsWith("-");
    }

    /** What the address asks for, without the page: whatever begins like that shows the same rows. Empty for all. */
    public String getQuery() {
        String query = address(getSort(), 1);
        return query.equals("?") ? "" : query;
    }

    private String address(String sort, int page) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", getText());
        values.putAll(kept);
        values.put("sort", sort);
        values.put("page", page == 1 ? "" : Integer.toString(page));
        return Requested.query(values);
    }
}
