package org.switchboard.console.routing;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.switchboard.console.look.LookCookies;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.settings.PersonLook;
import org.switchboard.core.settings.PersonLooks;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.Fence;
import org.switchboard.core.tenant.ActiveTenants;

/**
 * Turns the addresses people see into views, and stops those who may not open them. Whatever is not in {@link Routes},
 * belongs to another tenant or to another role is the same "not found".
 */
public class RouteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient ActiveTenants tenants;

    @Inject
    private transient Fence fence;

    @Inject
    private transient PersonLooks looks;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals("/") || path.equals("/console") || path.equals("/console/")) {
            response.sendRedirect(visitor(request).map(Visitor::home).orElse(Routes.SIGN_IN));
        } else if (path.startsWith("/console/")) {
            open(path, request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getMethod().equals("PATCH") && !path.startsWith("/api/")) {
            // The server's own servlet would call it a failure of its own (501).
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void open(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Routes.Match> found = Routes.find(path);
        Optional<Visitor> visitor = visitor(request);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (found.get().route().isPublic()) {
            request.getRequestDispatcher(found.get().forwardPath()).forward(request, response);
        } else if (visitor.isPresent()) {
            open(path, found.get(), visitor.get(), request, response);
        } else {
            send(Routes.SIGN_IN + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8), request, response);
        }
    }

    private void open(
            String path, Routes.Match found, Visitor known, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Visitor> current = current(known);
        if (current.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Visitor visitor = current.get();
        if (!visitor.equals(known)) {
            visitor.remember(request);
        }
        if (visitor.organisation() != null && fence.isAround(visitor.context().schema())) {
            response.setHeader("Retry-After", Long.toString(Fence.COME_BACK.toSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (admits(found, visitor)) {
            takeOver(visitor, request, response);
            request.getRequestDispatcher(found.forwardPath()).forward(request, response);
        } else if (admits(found, known)) {
            // The tenant has another slug since this person's last page.
            send(visitor.base() + path.substring(known.base().length()), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What somebody has just chosen in their browser counts for their account. */
    private void takeOver(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (LookCookies.haveNews(request, response)) {
            PersonLook chosen = LookCookies.read(request);
            looks.keep(
                    visitor.userId(),
                    visitor.tenantId(),
                    looks.of(visitor.userId()).map(chosen::or).orElse(chosen));
        }
    }

    /** The person with their tenant as it is called now; empty when nobody may work in it. */
    private Optional<Visitor> current(Visitor known) {
        try {
            return Optional.of(known.tenantId().map(tenants::get).map(known::at).orElse(known));
        } catch (DomainException notActive) {
            return Optional.empty();
        }
    }

    /** Who is here; nobody once their session was ended, wherever that happened. */
    private Optional<Visitor> visitor(HttpServletRequest request) {
        Optional<Visitor> known = Visitor.of(request);
        Optional<Visitor> live = known.filter(visitor -> sessions.isLive(visitor.session()));
        if (known.isPresent() && live.isEmpty()) {
            request.getSession().invalidate();
        }
        return live;
    }

    private static boolean admits(Routes.Match match, Visitor visitor) {
        return match.route().roles().contains(visitor.role())
                && match.tenant().map(visitor::belongsTo).orElse(true);
    }

    /** An ajax request cannot follow a redirect: Faces wants it in words. */
    private static void send(String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target
                            + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
