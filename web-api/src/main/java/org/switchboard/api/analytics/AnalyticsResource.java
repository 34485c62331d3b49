package org.switchboard.api.analytics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Parsed;
import org.switchboard.api.request.Requires;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.Dimension;
import org.switchboard.core.analytics.Interval;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;

/** What many calls have in common; of the last 30 days unless told otherwise. A customer asks about the calls of their agents. */
@Path("analytics")
@Tag(name = "analytics")
@RequestScoped
@Requires(Permission.READ_CALLS)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "A parameter is malformed, or the time longer than 400 days")
public class AnalyticsResource {
    @Inject
    Caller caller;

    @Inject
    AnalyseCalls analyse;

    @Inject
    Clock clock;

    @GET
    @Path("summary")
    @Operation(summary = "Add calls up")
    @APIResponse(responseCode = "200", description = "The sums")
    public AnalyticsResponses.Summary summary(@BeanParam AnalyticsParameters parameters) {
        CallSlice slice = parameters.slice(clock);
        return AnalyticsResponses.Summary.of(slice, analyse.summary(caller.tenant(), slice));
    }

    @GET
    @Path("series")
    @Operation(
            summary = "Add calls up by hour, day, week or month",
            description = "At most 1,000 steps. The first may begin before from, the last end after to.")
    @APIResponse(responseCode = "200", description = "A sum for each step, also for those without a call")
    public AnalyticsResponses.Series series(
            @BeanParam AnalyticsParameters parameters,
            @QueryParam("interval") @Parameter(description = "hour, day, week or month; otherwise day") String interval,
            @QueryParam("time_zone") @Parameter(description = "Like Europe/Berlin; otherwise UTC") String timeZone) {
        CallSlice slice = parameters.slice(clock);
        return AnalyticsResponses.Series.of(
                slice,
                analyse.series(
                        caller.tenant(),
                        slice,
                        Parsed.choice(interval, "interval", Interval.class).orElse(Interval.DAY),
                        Parsed.value(
                                        timeZone,
                                        "time_zone",
                                        "Give a time zone like Europe/Berlin.",
                                        AnalyticsResource::zone)
                                .orElse(ZoneOffset.UTC)));
    }

    @GET
    @Path("breakdown")
    @Operation(summary = "Add calls up by agent, number, direction, status or sentiment")
    @APIResponse(responseCode = "200", description = "A sum for each, most calls first")
    public AnalyticsResponses.Breakdown breakdown(
            @BeanParam AnalyticsParameters parameters,
            @QueryParam("by") @Parameter(description = "agent, number, direction, status or sentiment", required = true)
                    String by) {
        CallSlice slice = parameters.slice(clock);
        Dimension dimension = Parsed.choice(by, "by", Dimension.class)
                .orElseThrow(() ->
                        DomainException.invalid("by", "Say by what: agent, number, direction, status or sentiment."));
        return AnalyticsResponses.Breakdown.of(slice, analyse.breakdown(caller.tenant(), slice, dimension));
    }

    @GET
    @Path("latency")
    @Operation(
            summary = "Show how long answers took, by component",
            description =
                    "Of all answers, so many took at most so long. Calls tell percentiles and not each answer, so this is an"
                            + " upper bound.")
    @APIResponse(responseCode = "200", description = "A line for each component")
    public AnalyticsResponses.Latencies latency(@BeanParam AnalyticsParameters parameters) {
        CallSlice slice = parameters.slice(clock);
        return AnalyticsResponses.Latencies.of(slice, analyse.latencies(caller.tenant(), slice));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
