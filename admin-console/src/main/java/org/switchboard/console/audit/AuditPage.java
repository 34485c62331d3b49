package org.switchboard.console.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.AuditEvent;
import org.switchboard.core.audit.AuditFilter;
import org.switchboard.core.audit.FindAudit;
import org.switchboard.core.identity.Account;
import org.switchboard.core.member.ManageMembers;

/** Who changed what in the tenant. Its filter stands in the address. */
@Named
@RequestScoped
public class AuditPage {
    private static final int ROWS = 50;

    private FindAudit findAudit;
    private ManageMembers members;
    private Visit visit;
    private Map<UUID, String> names;
    private Page<AuditEvent> page;
    private String what;
    private String text;
    private Optional<UUID> who;

    protected AuditPage() {}

    @Inject
    AuditPage(FindAudit findAudit, ManageMembers members, Visit visit) {
        this.findAudit = findAudit;
        this.members = members;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        names = members.list(visit.context()).stream().collect(Collectors.toMap(Account::id, Account::name));
        what = Objects.requireNonNullElse(Faces.getRequestParameter("what"), "");
        who = Requested.id("who");
        text = Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        page = findAudit.list(
                visit.context(),
                new AuditFilter(
                                who,
                                Optional.empty(),
                                Optional.of(what).filter(type -> !type.isEmpty()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Requested.id("cursor"),
                                ROWS)
                        .with(text, isOldestFirst()));
    }

    public List<AuditRow> getRows() {
        return page.items().stream().map(event -> new AuditRow(event, names)).toList();
    }

    /** What things can be done to, in a tenant. */
    public List<String> getKinds() {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.compareTo(AuditAction.TENANT_CREATED) < 0)
                .map(AuditAction::resource)
                .distinct()
                .toList();
    }

    /** Everybody who may have done something, by id. */
    public Map<UUID, String> getPeople() {
        return names;
    }

    public String getWhat() {
        return what;
    }

    public String getWho() {
        return who.map(UUID::toString).orElse("");
    }

    public String getText() {
        return text;
    }

    /** Whether the address asks for the other order. */
    public boolean isOldestFirst() {
        return "oldest".equals(Faces.getRequestParameter("sort"));
    }

    public boolean isFiltered() {
        return !what.isEmpty() || who.isPresent() || !text.isEmpty();
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }

    /** Address of the first page. */
    public String getNewest() {
        return address(isOldestFirst(), "");
    }

    /** Address of the first page in the other order. */
    public String getTurned() {
        return address(!isOldestFirst(), "");
    }

    /** Address of the page after this one; empty on the last. */
    public String getOlder() {
        return page.next().map(cursor -> address(isOldestFirst(), cursor)).orElse("");
    }

    private String address(boolean oldest, String cursor) {
        return Requested.query(
                "q", text, "what", what, "who", getWho(), "sort", oldest ? "oldest" : "", "cursor", cursor);
    }

    /** A key of words for it, in lower case. */
    public String key(String action) {
        return action.toLowerCase(Locale.ROOT);
    }
}
