package org.switchboard.console.call;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.live.Changes;
import org.switchboard.core.live.EventStream;
import org.switchboard.core.live.FollowCalls;
import org.switchboard.core.live.FollowCalls.Follower;
import org.switchboard.core.live.LiveCalls;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenant.ActiveTenants;

/**
 * Tells an open page which calls changed, as Server-Sent Events: {@code call} with an id, {@code reset} when it must look at all of
 * them. With {@code once=true} it tells what there is by now and ends.
 */
public class ChangesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient FollowCalls followCalls;

    @Inject
    private transient LiveCalls live;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient ActiveTenants tenants;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Visitor.of(request).orElseThrow();
        Optional<String> last = Optional.ofNullable(request.getHeader("Last-Event-ID"));
        Follower follower = last.map(position -> followCalls.from(visitor.context(), position))
                .orElseGet(() -> followCalls.fromNow(visitor.context()));
        Changes missed = follower.next();
        String text = "retry: 3000\n\n" + form(missed) + event("ready", "", missed.position());
        if ("true".equals(request.getParameter("once"))) {
            response.setContentType("text/event-stream");
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            listen(request, follower, visitor, text);
        }
    }

    private void listen(HttpServletRequest request, Follower follower, Visitor visitor, String text)
            throws IOException {
        AsyncContext async = request.startAsync();
        EventStream stream = new EventStream(async, ChangesServlet::form, admission(visitor), live::remove);
        try {
            live.add(follower, stream);
        } catch (DomainException tooMany) {
            ((HttpServletResponse) async.getResponse()).setStatus(TOO_MANY_REQUESTS);
            async.complete();
            return;
        }
        stream.begin(text);
    }

    /** What is asked before each page, asked again as long as this goes on. */
    private BooleanSupplier admission(Visitor visitor) {
        return () -> sessions.isLive(visitor.session()) && isActive(visitor);
    }

    private boolean isActive(Visitor visitor) {
        try {
            visitor.tenantId().ifPresent(tenants::get);
            return true;
        } catch (DomainException notActive) {
            return false;
        }
    }

    // Only the last event has an id: whoever gets a part of them gets them again.
    private static String form(Changes changes) {
        if (changes.incomplete()) {
            return event("reset", "", changes.position());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < changes.calls().size(); i++) {
            boolean lastOne = i == changes.calls().size() - 1;
            text.append(event("call", changes.calls().get(i).id().toString(), lastOne ? changes.position() : ""));
        }
        return text.toString();
    }

    private static String event(String name, String data, String id) {
        return "event: " + name + "\n" + (id.isEmpty() ? "" : "id: " + id + "\n") + "data: " + data + "\n\n";
    }
}
