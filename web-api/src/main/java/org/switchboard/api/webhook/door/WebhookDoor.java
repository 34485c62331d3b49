package org.switchboard.api.webhook.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hands all that comes on to the webhooks' servlet of the main application, which answers. An application of its own around this
 * one class: of the main one, the server asks sign-in and filters for every request (docs/decisions/0030).
 */
public class WebhookDoor extends HttpServlet {
    /** Name of the servlet behind it. */
    public static final String SERVLET = "webhooks";

    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "5";

    // To look for it takes a third as long as all that is behind it.
    private transient volatile RequestDispatcher found;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RequestDispatcher servlet = servlet();
        if (servlet == null) {
            // The application comes or goes.
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        servlet.forward(request, response);
    }

    private RequestDispatcher servlet() {
        if (found == null) {
            ServletContext main = getServletContext().getContext("/");
            found = main == null ? null : main.getNamedDispatcher(SERVLET);
        }
        return found;
    }
}
