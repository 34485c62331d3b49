package org.switchboard.api.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.util.Mapper;
import org.glassfish.internal.api.Globals;
import org.glassfish.internal.grizzly.ContextMapper;
import org.switchboard.core.StartUp;
import org.switchboard.core.webhook.AnswerRinging;
import org.switchboard.core.webhook.ReceiveWebhook;

/** Puts a {@link WebhookEndpoint} before the servlets of each port of the server: docs/decisions/0043. */
@ApplicationScoped
class WebhookListener {
    @Resource
    ContextService contexts;

    private final ReceiveWebhook receive;
    private final AnswerRinging answer;
    private final List<Runnable> undo = new ArrayList<>();

    protected WebhookListener() {
        this(null, null);
    }

    @Inject
    WebhookListener(ReceiveWebhook receive, AnswerRinging answer) {
        this.receive = receive;
        this.answer = answer;
    }

    void onStart(@Observes StartUp.Starting starting) {
        for (Mapper mapper : Globals.getDefaultHabitat().getAllServices(Mapper.class)) {
            if (mapper instanceof ContextMapper port && port.getHttpHandler() != null) {
                HttpHandler servlets = port.getHttpHandler();
                port.setHttpHandler(new WebhookEndpoint(servlets, receive, answer, contexts));
                undo.add(() -> port.setHttpHandler(servlets));
            }
        }
        if (undo.isEmpty()) {
            throw new IllegalStateException("the server has no port whose servlets webhooks could be taken in before");
        }
    }

    @PreDestroy
    void stop() {
        undo.forEach(Runnable::run);
    }
}
