package org.switchboard.api.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;

/** The tenant's phone numbers. */
@Path("numbers")
@Tag(name = "numbers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NumberResource {
    @Inject
    Caller caller;

    @Inject
    ManageNumbers numbers;

    @Inject
    BuyNumber buyNumber;

    @GET
    @Requires(Permission.READ_VOICE)
    @Operation(summary = "List numbers", description = "A customer sees those of assigned agents.")
    @APIResponse(responseCode = "200", description = "A page of numbers")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<NumberResponse> list(@BeanParam NumberParameters parameters) {
        TenantContext tenant = caller.tenant();
        return ListResponse.of(parameters.page(filter -> numbers.list(tenant, filter)), NumberResponse::of);
    }

    @POST
    @Requires(Permission.MANAGE_NUMBERS)
    @Operation(summary = "Buy a number by area code")
    @APIResponse(
            responseCode = "201",
            description = "Bought",
            content = @Content(schema = @Schema(implementation = NumberResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(responseCode = "409", description = "No provider account is connected")
    @APIResponse(responseCode = "422", description = "The provider has no number there")
    @APIResponse(responseCode = "503", description = "The provider can't be reached; the number shows as FAILED")
    public Response buy(NewNumberRequest request) {
        NumberResponse bought = NumberResponse.of(
                buyNumber.buy(caller.tenant(), request.areaCode(), request.nickname(), request.agent()));
        return Answers.created(NumberResource.class, bought.id(), bought);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_VOICE)
    @Operation(summary = "Show a number")
    @APIResponse(responseCode = "200", description = "The number")
    @APIResponse(responseCode = "404", description = "There is no such number")
    public NumberResponse get(@PathParam("id") UUID id) {
        return NumberResponse.of(numbers.get(caller.tenant(), new NumberId(id)));
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.MANAGE_NUMBERS)
    @Operation(summary = "Give a number back to the provider")
    @APIResponse(responseCode = "204", description = "Released")
    @APIResponse(responseCode = "404", description = "There is no such number")
    public void release(@PathParam("id") UUID id) {
        numbers.release(caller.tenant(), new NumberId(id));
    }

    @POST
    @Path("{id}/assign")
    @Requires(Permission.MANAGE_NUMBERS)
    @Operation(summary = "Bind a number to an agent, or to none", description = "Again is harmless.")
    @APIResponse(responseCode = "200", description = "The number")
    @APIResponse(responseCode = "404", description = "There is no such number or agent")
    public NumberResponse assign(@PathParam("id") UUID id, AgentChoice choice) {
        return NumberResponse.of(numbers.bind(caller.tenant(), new NumberId(id), choice.agent()));
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.MANAGE_NUMBERS)
    @Operation(summary = "Buy again after a failure")
    @APIResponse(responseCode = "200", description = "The number")
    @APIResponse(responseCode = "404", description = "There is no such number")
    @APIResponse(responseCode = "409", description = "It didn't fail")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public NumberResponse retry(@PathParam("id") UUID id) {
        return NumberResponse.of(buyNumber.retry(caller.tenant(), new NumberId(id)));
    }
}
