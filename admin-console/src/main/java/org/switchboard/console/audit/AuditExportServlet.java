package org.switchboard.console.audit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.switchboard.console.layout.CsvServlet;
import org.switchboard.core.audit.AuditFilter;
import org.switchboard.core.audit.FindAudit;
import org.switchboard.core.tenancy.TenantContext;

/** Entries of the audit log, with the filters and in the order that the address says. */
public class AuditExportServlet extends CsvServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_EXPORTED = 10_000;

    @Inject
    private transient FindAudit findAudit;

    public AuditExportServlet() {
        super(
                "audit",
                List.of(
                        "at",
                        "actor_role",
                        "actor_id",
                        "action",
                        "resource_type",
                        "resource_id",
                        "address",
                        "before",
                        "after"));
    }

    @Override
    protected Stream<Object[]> rows(TenantContext context, HttpServletRequest request) {
        AuditFilter filter = new AuditFilter(
                        id(request.getParameter("who")),
                        Optional.empty(),
                        Optional.ofNullable(request.getParameter("what")).filter(type -> !type.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        MOST_EXPORTED)
                .with(
                        Objects.requireNonNullElse(request.getParameter("q"), ""),
                        "oldest".equals(request.getParameter("sort")));
        return findAudit.list(context, filter).items().stream().map(event -> new Object[] {
            event.at(),
            event.actor().role(),
            event.actor().id(),
            event.action(),
            event.resourceType(),
            event.resourceId(),
            event.origin().address(),
            event.before(),
            event.after()
        });
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).filter(some -> !some.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
