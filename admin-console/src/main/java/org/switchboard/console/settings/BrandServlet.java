package org.switchboard.console.settings;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.switchboard.console.look.Brand;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.settings.KnownSettings;
import org.switchboard.core.settings.Logo;

/** An organisation's colours and picture. Their addresses change with them, so that browsers may keep them. */
public class BrandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient KnownSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String colour = Optional.ofNullable(request.getParameter("colour")).orElse("");
        if (colour.matches("[0-9a-f]{6}")) {
            send(response, "text/css;charset=UTF-8", new Brand(colour).css().getBytes(StandardCharsets.UTF_8));
            return;
        }
        Optional<Logo> logo = Visitor.of(request).flatMap(Visitor::tenantId).flatMap(settings::logo);
        if (logo.isPresent() && request.getParameter("logo") != null) {
            send(response, logo.get().mediaType(), logo.get().bytes());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.getOutputStream().write(content);
    }
}
