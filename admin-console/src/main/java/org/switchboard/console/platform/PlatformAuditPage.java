package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
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
import org.switchboard.console.look.Table;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.AuditEvent;
import org.switchboard.core.audit.AuditFilter;
import org.switchboard.core.audit.FindAudit;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Who did what to tenants and to the installation. Search, filter and order stand in the address. */
@Named
@RequestScoped
public class PlatformAuditPage {
    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 10_000;

    private FindAudit audit;
    private Tenants tenants;
    private Visit visit;
    private Optional<AuditAction> action;
    private String text;
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
        text = Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        page = audit.listOfPlatform(visit.role(), filter(Requested.id("cursor"), ROWS));
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

    private AuditFilter filter(Optional<UUID> cursor, int rows) {
        return new AuditFilter(
                        Optional.empty(),
                        action,
                        Optional.empty(),
                        Requested.id("tenant").map(UUID::toString),
                        Optional.empty(),
                        Optional.empty(),
                        cursor,
                        rows)
                .with(text, isOldestFirst());
    }

    /** Sends what the list shows, all pages of it, at most {@value #MOST_EXPORTED} entries. */
    public void export() throws IOException {
        Table table = new Table("at", "action", "resource_type", "resource_id", "actor_role", "actor_id", "address")
                .and("before", "after");
        audit.listOfPlatform(visit.role(), filter(Optional.empty(), MOST_EXPORTED)).items().stream()
                .map(PlatformAuditPage::cells)
                .forEach(table::add);
        Faces.sendFile(table.toBytes(), "audit.csv", true);
    }

    private static List<?> cells(AuditEvent event) {
        return List.of(
                event.at(),
                event.action(),
                event.resourceType(),
                event.resourceId().orElse(""),
                event.actor().role(),
                event.actor().id().map(UUID::toString).orElse(""),
                event.origin().address().orElse(""),
                event.before().orElse(""),
                event.after().orElse(""));
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

    public String getText() {
        return text;
    }

    /** Whether the address asks for the other order. */
    public boolean isOldestFirst() {
        return "oldest".equals(Faces.getRequestParameter("sort"));
    }

    public boolean isFiltered() {
        return action.isPresent() || !text.isEmpty();
    }

    /** The address of this list for another action; search and order stay. */
    public String address(String otherAction) {
        return address(otherAction, isOldestFirst(), "");
    }

    /** Address of the first page in the other order. */
    public String getTurned() {
        return address(getAction(), !isOldestFirst(), "");
    }

    private String address(String ofAction, boolean oldest, String cursor) {
        String tenant = Objects.requireNonNullElse(Faces.getRequestParameter("tenant"), "");
        return Requested.query(
                "q", text, "action", ofAction, "tenant", tenant, "sort", oldest ? "oldest" : "", "cursor", cursor);
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }

    /** Address of the next page; empty at the end. */
    public String getOlder() {
        return page.next()
                .map(cursor -> address(getAction(), isOldestFirst(), cursor))
                .orElse("");
    }
}
