package org.switchboard.api.webhook;

import com.sun.enterprise.v3.services.impl.GrizzlyProxy;
import com.sun.enterprise.v3.services.impl.GrizzlyService;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.config.GenericGrizzlyListener;
import org.glassfish.grizzly.config.dom.NetworkListener;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.internal.api.Globals;
import org.switchboard.core.StartUp;
import org.switchboard.core.webhook.AnswerRinging;
import org.switchboard.core.webhook.ReceiveWebhook;
import org.switchboard.core.webhook.WebhookInbox;

/** Puts a {@link WebhookEndpoint} before the servlets of each port of the server: docs/decisions/0043, 0044. */
@ApplicationScoped
class WebhookListener {
    @Resource
    ContextService contexts;

    private final ReceiveWebhook receive;
    private final WebhookInbox inbox;
    private final AnswerRinging answer;
    private final List<Runnable> undo = new ArrayList<>();

    protected WebhookListener() {
        this(null, null, null);
    }

    @Inject
    WebhookListener(ReceiveWebhook receive, WebhookInbox inbox, AnswerRinging answer) {
        this.receive = receive;
        this.inbox = inbox;
        this.answer = answer;
    }

    void onStart(@Observes StartUp.Starting starting) {
        ServiceLocator server = Globals.getDefaultHabitat();
        GrizzlyService ports = server.getService(GrizzlyService.class);
        for (NetworkListener port : server.getAllServices(NetworkListener.class)) {
            if (ports.lookupNetworkProxy(port) instanceof GrizzlyProxy proxy
                    && proxy.getUnderlyingListener() instanceof GenericGrizzlyListener listener) {
                listener.getFilters(HttpServerFilter.class).forEach(this::comeBefore);
                readIn(listener);
            }
        }
        if (undo.isEmpty()) {
            throw new IllegalStateException("the server has no port whose servlets webhooks could be taken in before");
        }
    }

    private void comeBefore(HttpServerFilter filter) {
        HttpHandler servlets = filter.getHttpHandler();
        filter.setHttpHandler(new WebhookEndpoint(servlets, receive, inbox, answer, contexts));
        undo.add(() -> filter.setHttpHandler(servlets));
    }

    // What encryption takes is too much for the thread that reads for everybody.
    private void readIn(GenericGrizzlyListener listener) {
        boolean encrypted = !listener.getFilters(SSLBaseFilter.class).isEmpty();
        if (!encrypted && listener.getTransport() instanceof NIOTransport transport) {
            IOStrategy usual = transport.getIOStrategy();
            transport.setIOStrategy(new OnReadingThread());
            undo.add(() -> transport.setIOStrategy(usual));
        }
    }

    @PreDestroy
    void stop() {
        undo.forEach(Runnable::run);
    }
}
