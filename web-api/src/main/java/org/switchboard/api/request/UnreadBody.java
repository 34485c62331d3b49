package org.switchboard.api.request;

import java.io.IOException;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.io.InputBuffer;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * What clients are still sending when they have been answered. Over HTTP/2 the server neither takes it nor stops it: the client
 * waits for the rest of its window, and then the server hangs up on all requests of the connection.
 */
public final class UnreadBody {
    private UnreadBody() {}

    /** Reads what nobody has read of a request's body, within reason. */
    public static void discard(Request request, Response response) throws IOException {
        InputBuffer body = request.getInputBuffer();
        if (request.getProtocol() == Protocol.HTTP_2_0
                && !response.isSuspended()
                && !body.isClosed()
                && !body.isFinished()) {
            LimitedStream.discard(request.createInputStream());
        }
    }
}
