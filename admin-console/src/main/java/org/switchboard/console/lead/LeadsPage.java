package org.switchboard.console.lead;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.switchboard.console.layout.Filter;
import org.switchboard.console.layout.Paging;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Tags.Tag;
import org.switchboard.console.look.Words;
import org.switchboard.core.lead.Lead;
import org.switchboard.core.lead.LeadStatus;
import org.switchboard.core.lead.ManageLeads;
import org.switchboard.core.lead.ManageLeads.Owner;

/** The leads, as a table or as a board; which ones is in the address, see {@link LeadQuery}. */
@Named
@RequestScoped
public class LeadsPage {
    private static final int ROWS = 25;
    private static final int CARDS = 20;

    private ManageLeads leads;
    private LeadQuery query;
    private Visit visit;
    private Words words;
    private Map<LeadStatus, Long> counts;
    private Map<UUID, String> owners;
    private Paging paging;
    private List<LeadRow> rows = List.of();
    private List<Column> columns = List.of();

    protected LeadsPage() {}

    @Inject
    LeadsPage(ManageLeads leads, LeadQuery query, Visit visit, Words words) {
        this.leads = leads;
        this.query = query;
        this.visit = visit;
        this.words = words;
    }

    /** Leads of a status: a tab. */
    public record View(String label, long count, String address, boolean on) {}

    /** A column of the board; only the first leads stand in it. */
    public record Column(Tag status, long count, List<LeadRow> cards, String all) {
        public long more() {
            return count - cards.size();
        }
    }

    @PostConstruct
    void load() {
        visit.together(this::find);
    }

    private void find() {
        counts = leads.count(visit.context(), query.filter());
        owners = leads.owners(visit.context()).stream().collect(Collectors.toMap(Owner::id, Owner::name));
        long total = query.filter().status().map(this::count).orElseGet(this::all);
        paging = new Paging(query.page(), ROWS, total);
        if (query.isBoard()) {
            columns = board();
        } else {
            rows = rows(leads.list(visit.context(), query.filter(), paging.offset(), ROWS));
        }
    }

    // One query for each column, however many leads there are.
    private List<Column> board() {
        return Arrays.stream(LeadStatus.values())
                .map(status -> new Column(
                        LeadRow.tag(status),
                        count(status),
                        rows(leads.list(visit.context(), query.filter(Optional.of(status)), 0, CARDS)),
                        listOf(status)))
                .toList();
    }

    private String listOf(LeadStatus status) {
        return "?status=" + status.name().toLowerCase(Locale.ROOT);
    }

    private List<LeadRow> rows(List<Lead> found) {
        return found.stream().map(lead -> new LeadRow(lead, owner(lead))).toList();
    }

    private String owner(Lead lead) {
        return lead.owner().map(owners::get).orElse("");
    }

    private long count(LeadStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    private long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are new. */
    public long getFresh() {
        return count(LeadStatus.NEW);
    }

    public long getTotal() {
        return all();
    }

    /** All leads, then by status. */
    public List<View> getViews() {
        Optional<LeadStatus> now = query.filter().status();
        View all = new View("calls.all", all(), query.with("status", ""), now.isEmpty());
        Function<LeadStatus, View> view = status -> new View(
                LeadRow.tag(status).label(),
                count(status),
                query.with("status", status.name().toLowerCase(Locale.ROOT)),
                now.filter(status::equals).isPresent());
        return Stream.concat(Stream.of(all), Arrays.stream(LeadStatus.values()).map(view))
                .toList();
    }

    /** The chip for the owner: worth it when there are several. */
    public List<Filter> getFilters() {
        if (owners.size() < 2) {
            return List.of();
        }
        List<Filter.Choice> choices = owners.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(owner -> new Filter.Choice(
                        owner.getValue(), query.with("owner", owner.getKey().toString())))
                .toList();
        String on = query.filter().owner().map(owners::get).orElse("");
        return List.of(new Filter(words.say("leads.owner"), on, query.with("owner", ""), choices));
    }

    public List<LeadRow> getRows() {
        return rows;
    }

    public List<Column> getColumns() {
        return columns;
    }

    public Paging getPaging() {
        return paging;
    }
}
