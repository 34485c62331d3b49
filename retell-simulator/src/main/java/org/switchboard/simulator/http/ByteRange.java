package org.switchboard.simulator.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers with bytes, or the one range of them that is asked for (RFC 9110, section 14). */
public final class ByteRange {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private ByteRange() {}

    /** Sends 200 with everything, 206 with the range, or 416 when it lies outside. */
    public static void send(Context context, byte[] bytes, String contentType) {
        context.header("Accept-Ranges", "bytes");
        String header = context.header("Range");
        Matcher range = SINGLE.matcher(header == null ? "" : header);
        if (!range.matches() || header.equals("bytes=-")) {
            context.contentType(contentType).result(bytes);
            return;
        }
        long total = bytes.length;
        boolean suffix = range.group(1).isEmpty();
        long first = suffix ? Math.max(0, total - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        boolean open = suffix || range.group(2).isEmpty();
        long last = open ? total - 1 : Math.min(total - 1, Long.parseLong(range.group(2)));
        if (first > last) {
            context.status(416).header("Content-Range", "bytes */" + total);
            return;
        }
        context.status(206).header("Content-Range", "bytes %d-%d/%d".formatted(first, last, total));
        context.contentType(contentType).result(Arrays.copyOfRange(bytes, (int) first, (int) last + 1));
    }
}
