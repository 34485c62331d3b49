package org.switchboard.console.lead;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.call.CallRow;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.call.SearchCalls;
import org.switchboard.core.lead.Lead;
import org.switchboard.core.lead.LeadId;
import org.switchboard.core.lead.LeadStatus;
import org.switchboard.core.lead.ManageLeads;
import org.switchboard.core.lead.ManageLeads.Change;
import org.switchboard.core.lead.ManageLeads.Owner;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** One lead: who it is, how it stands, what was said. */
@Named
@RequestScoped
public class LeadPage {
    private ManageLeads leads;
    private SearchCalls searchCalls;
    private Visit visit;
    private Words words;
    private Clock clock;
    private Lead lead;
    private List<Owner> owners = List.of();
    private List<CallRow> calls = List.of();
    private String status;
    private String owner;
    private String notes;
    private String seen;

    protected LeadPage() {}

    @Inject
    LeadPage(ManageLeads leads, SearchCalls searchCalls, Visit visit, Words words, Clock clock) {
        this.leads = leads;
        this.searchCalls = searchCalls;
        this.visit = visit;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        lead = Problems.ofAddress(id -> leads.get(visit.context(), new LeadId(id)));
        if (lead != null) {
            visit.together(this::lookAround);
            status = lead.status().name();
            owner = lead.owner().map(Object::toString).orElse(null);
            notes = lead.notes();
            seen = lead.updatedAt().toString();
        }
    }

    private void lookAround() {
        owners = leads.owners(visit.context());
        calls = searchCalls.ofLead(visit.context(), lead.id().value()).stream()
                .map(found -> new CallRow(found.call(), found.person(), clock, Faces.getLocale()))
                .toList();
    }

    /** Answers "not found" for a lead that doesn't exist for this person. */
    public void check() throws IOException {
        Problems.require(lead);
    }

    /** Keeps how it stands; refused when somebody else changed it since the page was opened. */
    public void save() {
        Change change =
                new Change(Optional.of(status), ownerToSet(), Optional.of(Objects.requireNonNullElse(notes, "")));
        if (Problems.told(() -> leads.change(visit.context(), lead.id(), change, this::requireUnchanged))) {
            Toasts.show(words.say("leads.saved"));
            Faces.redirect(visit.getBase() + "/leads/" + lead.id());
        }
    }

    // An owner whom the reader may not know stays.
    private Optional<String> ownerToSet() {
        return owner == null && isForeign() ? Optional.empty() : Optional.of(Objects.requireNonNullElse(owner, ""));
    }

    private void requireUnchanged(Lead now) {
        if (!now.updatedAt().toString().equals(seen)) {
            throw new DomainException(
                    ProblemCode.PRECONDITION_FAILED,
                    "This was changed since you looked at it. Look at it, then change it again.");
        }
    }

    /** Whether somebody owns it whom the reader may not know. */
    public boolean isForeign() {
        return lead.owner()
                .filter(id -> owners.stream().noneMatch(one -> one.id().equals(id)))
                .isPresent();
    }

    public LeadRow getLead() {
        return lead == null ? null : new LeadRow(lead, "");
    }

    public List<CallRow> getCalls() {
        return calls;
    }

    public List<Owner> getOwners() {
        return owners;
    }

    public LeadStatus[] getStatuses() {
        return LeadStatus.values();
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    /** When the lead that the form shows was changed last. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
