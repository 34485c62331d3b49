package org.switchboard.api.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.glassfish.api.container.EndpointRegistrationException;
import org.glassfish.api.container.RequestDispatcher;
import org.glassfish.internal.api.Globals;
import org.switchboard.core.StartUp;
import org.switchboard.core.webhook.AnswerRinging;
import org.switchboard.core.webhook.ReceiveWebhook;

/** Has the server give what providers post to {@link WebhookEndpoint}, past its servlets: docs/decisions/0043. */
@ApplicationScoped
class WebhookListener {
    private static final List<String> ADDRESSES = List.of(WebhookResource.ADDRESS, WebhookResource.ALIAS);

    @Resource
    ContextService contexts;

    private final ReceiveWebhook receive;
    private final AnswerRinging answer;

    protected WebhookListener() {
        this(null, null);
    }

    @Inject
    WebhookListener(ReceiveWebhook receive, AnswerRinging answer) {
        this.receive = receive;
        this.answer = answer;
    }

    void onStart(@Observes StartUp.Starting starting) throws EndpointRegistrationException {
        RequestDispatcher server = server();
        for (String address : ADDRESSES) {
            server.registerEndpoint(address, new WebhookEndpoint(address, receive, answer, contexts), null);
        }
    }

    @PreDestroy
    void stop() {
        try {
            for (String address : ADDRESSES) {
                server().unregisterEndpoint(address);
            }
        } catch (EndpointRegistrationException e) {
            throw new IllegalStateException("the server keeps what the application wants back", e);
        }
    }

    private static RequestDispatcher server() {
        return Globals.get(RequestDispatcher.class);
    }
}
