package org.switchboard.api.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.api.request.StreamHeaders;
import org.switchboard.core.apikey.ApiKeys;
import org.switchboard.core.live.Changes;
import org.switchboard.core.live.EventStream;
import org.switchboard.core.live.FollowCalls;
import org.switchboard.core.live.FollowCalls.Follower;
import org.switchboard.core.live.LiveCalls;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.ActiveTenants;

/** Calls as they change. */
@Path("events")
@Tag(name = "calls")
@RequestScoped
@Requires(Permission.READ_CALLS)
@APIResponse(responseCode = "403", description = "Not of a tenant")
public class EventResource {
    @Inject
    Caller caller;

    @Inject
    FollowCalls followCalls;

    @Inject
    LiveCalls live;

    @Inject
    Sessions sessions;

    @Inject
    ApiKeys keys;

    @Inject
    ActiveTenants tenants;

    @Inject
    StreamHeaders headers;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest http;

    @Context
    SecurityContext security;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Listen to calls as they change",
            description =
                    "Server-Sent Events, as long as the token is good. ready: from here on everything is told. call: a call that"
                            + " changed, as in the list of calls. reset: more changed than can be told; list the calls again."
                            + " Come back with the last id as Last-Event-ID, and nothing in between is missed; a call that changed"
                            + " several times is told once, as it is then.")
    @APIResponse(
            responseCode = "200",
            description = "Events",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    @APIResponse(responseCode = "429", description = "Too many connections of yours listen already")
    public void listen(
            @Suspended AsyncResponse answer,
            @Parameter(description = "Id of the last event that was received") @HeaderParam("Last-Event-ID")
                    String lastId,
            @Parameter(description = "true: what there is by now, and then the answer ends")
                    @QueryParam("once")
                    @DefaultValue("false")
                    String once)
            throws IOException {
        TenantContext tenant = caller.tenant();
        boolean fresh = lastId == null || lastId.isEmpty();
        Follower follower = fresh ? followCalls.fromNow(tenant) : followCalls.from(tenant, lastId);
        Changes missed = follower.next();
        String text = ServerSentEvents.RETRY + ServerSentEvents.of(missed) + ServerSentEvents.ready(missed.position());
        if (isOnce(once)) {
            answer.resume(text);
        } else {
            listen(follower, text);
        }
    }

    private static boolean isOnce(String given) {
        return switch (given) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw DomainException.invalid("once", "Give true or false.");
        };
    }

    private void listen(Follower follower, String text) throws IOException {
        AsyncContext async = http.getAsyncContext();
        EventStream stream = new EventStream(async, ServerSentEvents::of, admission(follower.context()), live::remove);
        live.add(follower, stream);
        headers.set(http, (HttpServletResponse) async.getResponse());
        stream.begin(text);
    }

    /** What is asked before each request, asked again as long as this one goes on. */
    private BooleanSupplier admission(TenantContext tenant) {
        BooleanSupplier signedIn = signedIn();
        ActiveTenants active = tenants;
        return () -> signedIn.getAsBoolean() && isActive(active, tenant);
    }

    private BooleanSupplier signedIn() {
        if (caller.apiKey().isPresent()) {
            UUID key = caller.apiKey().get().id();
            ApiKeys known = keys;
            return () -> known.isUsable(key);
        }
        SessionId session = caller.session();
        Instant end = Instant.ofEpochSecond(((JsonWebToken) security.getUserPrincipal()).getExpirationTime());
        Sessions known = sessions;
        return until(end, clock, () -> known.isLive(session));
    }

    /** As the other says, until then. */
    static BooleanSupplier until(Instant end, Clock clock, BooleanSupplier other) {
        return () -> clock.instant().isBefore(end) && other.getAsBoolean();
    }

    private static boolean isActive(ActiveTenants tenants, TenantContext tenant) {
        try {
            tenants.get(tenant.tenant());
            return true;
        } catch (DomainException notActive) {
            return false;
        }
    }
}
