package org.switchboard.api.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Headers of answers that go on: no response filter sees them, so what these set for all others is set here. */
@RequestScoped
public class StreamHeaders {
    @Inject
    RequestId requestId;

    @Inject
    CrossOrigin crossOrigin;

    /** Sets them; to be called before anything is written. */
    public void set(HttpServletRequest request, HttpServletResponse response) {
        AnswerHeaders.set(response::setHeader, requestId.value());
        crossOrigin.headers(request.getHeader(CrossOrigin.ORIGIN)).forEach(response::setHeader);
        // Properties of a JAX-RS request are the servlet's attributes.
        LimitHeaders.headers(request.getAttribute(LimitHeaders.NOTED)).forEach(response::setHeader);
    }
}
