package org.switchboard.core.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Shows leads and lets people say how they stand: an administrator all of the tenant's, a customer those of assigned agents. */
@ApplicationScoped
public class ManageLeads {
    private static final int LONGEST_NOTES = 10_000;

    private final TenantScope scope;
    private final Leads leads;
    private final Audit audit;

    protected ManageLeads() {
        this(null, null, null);
    }

    @Inject
    ManageLeads(TenantScope scope, Leads leads, Audit audit) {
        this.scope = scope;
        this.leads = leads;
        this.audit = audit;
    }

    /**
     * What to change; absent: stays.
     *
     * @param status one of {@link LeadStatus}
     * @param owner id of a user of the tenant, or an empty text for nobody
     * @param notes an empty text takes them away
     */
    public record Change(Optional<String> status, Optional<String> owner, Optional<String> notes) {}

    /** Some of them, from {@code offset} on. */
    public List<Lead> list(TenantContext context, LeadFilter filter, int offset, int limit) {
        Permission.WORK_ON_LEADS.require(context);
        return leads.list(context, filter, offset, limit);
    }

    /** How many there are of each status, whichever status the filter has. */
    public Map<LeadStatus, Long> count(TenantContext context, LeadFilter filter) {
        Permission.WORK_ON_LEADS.require(context);
        return leads.count(context, filter);
    }

    /** Somebody who may look after leads. */
    public record Owner(UUID id, String name) {}

    /** Whom the caller may make a lead's owner, by name: a customer nobody but themselves. */
    public List<Owner> owners(TenantContext context) {
        Permission.WORK_ON_LEADS.require(context);
        return leads.owners(context);
    }

    /** One. @throws DomainException NOT_FOUND, also when it is foreign */
    public Lead get(TenantContext context, LeadId id) {
        Permission.WORK_ON_LEADS.require(context);
        return leads.find(context, id).orElseThrow(() -> DomainException.notFound("lead"));
    }

    /**
     * Changes how one stands. A customer can make nobody but themselves its owner.
     *
     * @param expected throws when the lead that is found isn't the one that was looked at
     * @throws DomainException INVALID_INPUT naming the field; NOT_FOUND
     */
    public Lead change(TenantContext context, LeadId id, Change change, Consumer<Lead> expected) {
        Permission.WORK_ON_LEADS.require(context);
        Check check = new Check();
        LeadStatus status = change.status()
                .map(text -> check.value(text, "status", ManageLeads::status))
                .orElse(null);
        UUID owner = change.owner()
                .filter(text -> !text.isBlank())
                .map(text -> check.value(text, "owner_id", ManageLeads::user))
                .orElse(null);
        change.notes().ifPresent(text -> check.optionalText(text, "notes", LONGEST_NOTES));
        check.done();
        boolean free = change.owner().filter(String::isBlank).isPresent();
        return scope.call(context, () -> {
            leads.lock(context, id);
            Lead before = get(context, id);
            expected.accept(before);
            if (owner != null && !leads.isUser(context, owner)) {
                throw DomainException.invalid("owner_id", "There is no such user, or you may not choose them.");
            }
            leads.change(context, before.id(), status, change.notes().orElse(null), free, owner);
            Lead after = get(context, id);
            audit.record(context, AuditAction.LEAD_CHANGED, id, before.audited(), after.audited());
            return after;
        });
    }

    private static LeadStatus status(String text) {
        try {
            return LeadStatus.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Give one of " + List.of(LeadStatus.values()) + ".", e);
        }
    }

    private static UUID user(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Give a user's id, or an empty text for nobody.", e);
        }
    }
}
