package org.switchboard.console.layout;

/**
 * Which part of a list a page shows.
 *
 * @param page from 1
 * @param size rows of a page
 * @param total rows of the whole list
 */
public record Paging(int page, int size, long total) {
    private static final int LAST_PAGE = 2_000;

    /** The page that an address asks for; the first for what isn't one. */
    public static int asked(String page) {
        try {
            return Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(String.valueOf(page))));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    /** Rows before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** Number of the first row shown, from 1; 0 when there is none. */
    public long first() {
        return offset() < total ? offset() + 1L : 0;
    }

    /** Number of the last row shown. */
    public long last() {
        return Math.min(total, (long) offset() + size);
    }

    /** Whether there are pages before or after this one. */
    public boolean isNeeded() {
        return total > size || page > 1;
    }

    /** Number of the page before; empty on the first. */
    public String previous() {
        return page > 1 ? Integer.toString(page - 1) : "";
    }

    /** Number of the page after; empty on the last. */
    public String next() {
        return last() < total ? Integer.toString(page + 1) : "";
    }
}
