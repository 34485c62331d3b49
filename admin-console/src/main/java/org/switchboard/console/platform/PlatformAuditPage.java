package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.AuditEvent;
import org.switchboard.core.audit.AuditFilter;
import org.switchboard.core.audit.FindAudit;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Who did what to tenants and to the installation. The filter stands in the address. */
@Named
@RequestScoped
public class PlatformAuditPage {
    private static final int ROWS = 50;

    private FindAudit audit;
    private Tenants tenants;
    private Visit visit;
    private Optional<AuditAction> action;
    private Page<AuditEvent> page;
    private Map<String, Tenant> named;

    protected PlatformAuditPage() {}

    @Inject
    PlatformAuditPage(FindAudit audit, Tenants tenants, Visit visit) {
        this.audit = audit;
        this.tenants = tenants;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        String wanted = Faces.getRequestParameter("action");
        action = getActions().stream()
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst();
        page = audit.listOfPlatform(
                visit.role(),
                new AuditFilter(
                        Optional.empty(),
                        action,
                        Optional.empty(),
                        Requested.id("tenant").map(UUID::toString),
                        Optional.empty(),
                        Optional.empty(),
                        Requested.id("cursor"),
                        ROWS));
        List<TenantId> ids = page.items().stream()
                .filter(event -> event.resourceType().equals("tenant"))
                .flatMap(event -> event.resourceId().stream())
                .distinct()
                .map(UUID::fromString)
                .map(TenantId::new)
                .toList();
        named = tenants.findAll(ids).stream()
                .collect(Collectors.toMap(tenant -> tenant.id().toString(), Function.identity()));
    }

    public List<AuditEvent> getRows() {
        return page.items();
    }

    /** The tenant that an entry is about; null when it is about something else, or the tenant is gone. */
    public Tenant tenant(AuditEvent event) {
        return event.resourceId().map(named::get).orElse(null);
    }

    /** Whether the reader did it. */
    public boolean isOwn(AuditEvent event) {
        return event.actor().id().filter(visit.user()::equals).isPresent();
    }

    /** What can be done to the platform. */
    public List<AuditAction> getActions() {
        return Arrays.stream(AuditAction.values())
                .filter(each -> each.compareTo(AuditAction.TENANT_CREATED) >= 0)
                .toList();
    }

    public String getAction() {
        return action.map(AuditAction::name).orElse("");
    }

    /** The address of this list with another filter. */
    public String address(String otherAction, String cursor) {
        String tenant = Objects.requireNonNullElse(Faces.getRequestParameter("tenant"), "");
        return Requested.query("action", otherAction, "tenant", tenant, "cursor", cursor);
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }

    /** Address of the next page; empty at the end. */
    public String getOlder() {
        return page.next().map(cursor -> address(getAction(), cursor)).orElse("");
    }
}
