package org.switchboard.console.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.offboarding.AtProvider;
import org.switchboard.core.offboarding.Kind;
import org.switchboard.core.offboarding.Offboarding;
import org.switchboard.core.offboarding.Offboardings;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;

/** Tenants that are gone, or going: ids and counts, no names. */
@Named
@RequestScoped
public class RemovedPage {
    private static final int MOST = 1000;

    private Offboardings offboardings;
    private Visit visit;
    private Offboarding report;
    private Listing<Offboarding> list;

    protected RemovedPage() {}

    @Inject
    RemovedPage(Offboardings offboardings, Visit visit) {
        this.offboardings = offboardings;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        Permission.MANAGE_TENANTS.require(visit.role());
        report = Requested.id("id")
                .map(TenantId::new)
                .flatMap(offboardings::find)
                .orElse(null);
    }

    /** Ends the page unless a tenant of this id was removed. */
    public void check() throws IOException {
        if (report == null) {
            Problems.missing();
        }
    }

    /** The newest, unless people sort them otherwise. */
    public Listing<Offboarding> getList() {
        if (list == null) {
            list = Listing.of(offboardings.list(0, MOST))
                    .search(gone -> gone.tenant() + " " + gone.schema().name())
                    .sort(
                            "newest",
                            Comparator.comparing(Offboarding::requestedAt).reversed())
                    .sort("asked", Comparator.comparing(Offboarding::requestedAt));
        }
        return list;
    }

    public Offboarding getReport() {
        return report;
    }

    public List<Map.Entry<String, Long>> getHere() {
        return report.here().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    public List<Map.Entry<Kind, AtProvider>> getAtProvider() {
        return report.atProvider().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
