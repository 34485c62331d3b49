package org.switchboard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** The signed-in person of a console session. */
public record Visitor(String userId, String name, Role role, String tenantSlug, String tenantName)
        implements Serializable {
    private static final String KEY = Visitor.class.getName();

    /** The person of this session, if somebody has signed in. */
    public static Optional<Visitor> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (Visitor) session.getAttribute(KEY));
    }

    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    /** True if the slug in an address is this person's own tenant. */
    public boolean belongsTo(String slug) {
        return slug.equals(tenantSlug);
    }

    /** The first page of this person. */
    public String home() {
        return role == Role.PLATFORM_ADMIN ? "/console/platform/tenants" : "/console/" + tenantSlug + "/calls";
    }
}
