package org.switchboard.core.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A stream of Server-Sent Events (HTML, section 9.2), written without waiting: JAX-RS' own event sink would let the thread that
 * tells everybody wait for the slowest client. A client that doesn't take what it was told is told nothing more until it has.
 */
public final class EventStream implements Listener, WriteListener, AsyncListener {
    private static final Logger LOG = System.getLogger(EventStream.class.getName());

    /** A comment, which clients skip. */
    private static final String BEAT = ":\n\n";

    private final AsyncContext async;
    private final Function<Changes, String> form;
    private final BooleanSupplier admitted;
    private final Consumer<Listener> gone;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private ServletOutputStream out;
    private boolean unflushed;
    private boolean begun;
    private boolean ended;

    /**
     * A stream that hasn't begun.
     *
     * @param form what changes look like
     * @param admitted whether the listener may go on listening
     * @param gone is told when they are
     */
    public EventStream(
            AsyncContext async, Function<Changes, String> form, BooleanSupplier admitted, Consumer<Listener> gone) {
        this.async = async;
        this.form = form;
        this.admitted = admitted;
        this.gone = gone;
    }

    /** Sends status and headers, and then this text. */
    public synchronized void begin(String text) throws IOException {
        HttpServletResponse response = (HttpServletResponse) async.getResponse();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // Proxies must not gather what is meant to come at once.
        response.setHeader("X-Accel-Buffering", "no");
        async.setTimeout(0);
        async.addListener(this);
        waiting.add(text.getBytes(StandardCharsets.UTF_8));
        out = response.getOutputStream();
        out.setWriteListener(this);
    }

    @Override
    public boolean isAdmitted() {
        return admitted.getAsBoolean();
    }

    @Override
    public synchronized boolean isReady() {
        return begun && !ended && waiting.isEmpty();
    }

    @Override
    public void tell(Changes changes) {
        send(form.apply(changes));
    }

    @Override
    public void beat() {
        send(BEAT);
    }

    private synchronized void send(String text) {
        waiting.add(text.getBytes(StandardCharsets.UTF_8));
        try {
            write();
        } catch (IOException e) {
            onError(e);
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        begun = true;
        write();
    }

    // When it isn't ready, the server calls onWritePossible as soon as it is.
    private void write() throws IOException {
        while (!ended && out.isReady() && !(waiting.isEmpty() && !unflushed)) {
            if (waiting.isEmpty()) {
                out.flush();
                unflushed = false;
            } else {
                out.write(waiting.poll());
                unflushed = true;
            }
        }
    }

    @Override
    public synchronized void end() {
        if (!ended) {
            ended = true;
            gone.accept(this);
            try {
                async.complete();
            } catch (IllegalStateException e) {
                LOG.log(Level.DEBUG, "the server ended it before", e);
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(Level.DEBUG, "a listener is gone", failure);
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        synchronized (this) {
            ended = true;
        }
        gone.accept(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // There is no second round.
    }
}
