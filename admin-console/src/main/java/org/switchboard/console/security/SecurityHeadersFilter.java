package org.switchboard.console.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.switchboard.core.agent.PublicUrl;

/** Headers for every answer, the API's too; pages also must not be kept by a cache. The content policy comes from PrimeFaces. */
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicUrl publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(publicUrl.base().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getServletPath().startsWith("/jakarta.faces.resource")) {
            // Compressed or not: caches between us and browsers must keep them apart.
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (request.getServletPath().startsWith("/console")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
