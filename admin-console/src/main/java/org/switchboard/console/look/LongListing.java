package org.switchboard.console.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.omnifaces.util.Faces;

/** A list that is too long to be read whole: the database searches, sorts and counts. */
public final class LongListing<T> extends AskedList<T> {
    private static final int AT_ONCE = 500;
    private static final int MOST = 100_000;

    private final ToLongFunction<Part> count;
    private final Function<Part, List<T>> read;
    private Long matches;
    private List<T> rows;

    /** What to read: rows with the text, in an order by its name, some of them. */
    public record Part(String text, String by, boolean descending, int offset, int limit) {}

    private LongListing(Function<String, String> parameters, ToLongFunction<Part> count, Function<Part, List<T>> read) {
        super(parameters);
        this.count = count;
        this.read = read;
    }

    /** As the request asks for it. */
    public static <T> LongListing<T> of(ToLongFunction<Part> count, Function<Part, List<T>> read) {
        return of(Faces::getRequestParameter, count, read);
    }

    static <T> LongListing<T> of(
            Function<String, String> parameters, ToLongFunction<Part> count, Function<Part, List<T>> read) {
        return new LongListing<>(parameters, count, read);
    }

    /** What people can sort by; the first one is used unless they say otherwise. */
    public LongListing<T> sort(String... names) {
        List.of(names).forEach(this::order);
        return this;
    }

    /** Other parameters of the request that narrow the list. */
    public LongListing<T> keeping(String... names) {
        List.of(names).forEach(this::keep);
        return this;
    }

    @Override
    public int getMatches() {
        if (matches == null) {
            matches = count.applyAsLong(part(0, 1));
        }
        return Math.toIntExact(matches);
    }

    @Override
    public List<T> getRows() {
        if (rows == null) {
            rows = read.apply(part(first(), ROWS));
        }
        return rows;
    }

    /** All that match, at most {@value #MOST}, in steps that are bounded. */
    public void each(Consumer<T> reader) {
        List<T> some = read.apply(part(0, AT_ONCE));
        for (int offset = AT_ONCE; !some.isEmpty() && offset <= MOST; offset += AT_ONCE) {
            some.forEach(reader);
            some = read.apply(part(offset, AT_ONCE));
        }
    }

    private Part part(int offset, int limit) {
        return new Part(getText(), sortedBy(), isDescending(), offset, limit);
    }
}
