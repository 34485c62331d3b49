package org.switchboard.api.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.usage.FindUsage;

/** What calls used, for administrators. */
@Path("usage")
@Tag(name = "usage")
@RequestScoped
@Requires(Permission.READ_USAGE)
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {
    @Inject
    Caller caller;

    @Inject
    FindUsage findUsage;

    @Inject
    ManageAllowances allowances;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Show what the calls of a month used, and what may be used",
            description =
                    "In all, by component and by customer. A call counts for the customer who placed it; one that came in,"
                            + " or that staff placed, for the customer who has had its agent longest.")
    @APIResponse(responseCode = "200", description = "The sums")
    @APIResponse(responseCode = "400", description = "The month is malformed")
    public UsageResponse month(
            @QueryParam("month") @Parameter(description = "Like 2026-11; otherwise this month") String month) {
        return UsageResponse.of(findUsage.of(caller.tenant(), parsed(month)), allowances.ofAll(caller.tenant()));
    }

    private YearMonth parsed(String month) {
        if (month == null || month.isEmpty()) {
            return YearMonth.now(clock.withZone(ZoneOffset.UTC));
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw DomainException.invalid("month", "Give a year and a month, like 2026-11.");
        }
    }
}
