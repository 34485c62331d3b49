package org.switchboard.console.call;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.OpenRecording;
import org.switchboard.core.call.OpenRecording.Wanted;
import org.switchboard.core.call.PlayableRecording;
import org.switchboard.core.problem.DomainException;

/** Plays a call's recording from our own address, with ranges, so that a player can jump in it. */
public class RecordingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenRecording openRecording;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Visitor.of(request).orElseThrow();
        Wanted wanted = Wanted.of(request.getHeader("Range"), request.getHeader("If-Range"));
        try (PlayableRecording recording = openRecording.open(
                visitor.context(), new CallId(UUID.fromString(request.getParameter("id"))), wanted)) {
            send(recording, response);
        } catch (DomainException refused) {
            response.sendError(
                    switch (refused.code()) {
                        case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                        case NO_SUCH_PART -> HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE;
                        default -> HttpServletResponse.SC_BAD_GATEWAY;
                    });
        } catch (IllegalArgumentException notAnId) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(PlayableRecording recording, HttpServletResponse response) throws IOException {
        response.setContentType(recording.mediaType());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", recording.tag());
        if (recording.length() >= 0) {
            response.setContentLengthLong(recording.length());
        }
        if (recording.contentRange().isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", recording.contentRange().get());
        }
        recording.sendTo(response.getOutputStream());
    }
}
