package org.switchboard.api.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.switchboard.core.audit.Origin;

/** Tells the audit log where a request comes from, of the API and of the console; web.xml puts it before other filters. */
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestId requestId;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        requestId.propose(request.getHeader(RequestId.HEADER));
        Origin.begin(request.getRemoteAddr(), requestId.value());
        try {
            chain.doFilter(request, response);
        } finally {
            Origin.end();
        }
    }
}
