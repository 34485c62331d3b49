package org.switchboard.api.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.switchboard.api.Roles;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Caller;
import org.switchboard.core.customer.Customers;

/** What can be done with customers, under whatever address. */
abstract class CustomerOperations {
    @Inject
    Caller caller;

    @Inject
    Customers customers;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "List customers by name")
    @APIResponse(responseCode = "200", description = "All of them")
    public ListResponse<CustomerResponse> list() {
        return ListResponse.all(customers.list(caller.tenant()), CustomerResponse::of);
    }

    @POST
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Create a customer who can sign in at once")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "409", description = "Somebody has an account with this e-mail")
    public Response create(NewCustomerRequest request) {
        CustomerResponse created = CustomerResponse.of(
                customers.create(caller.tenant(), request.name(), request.email(), request.password()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .entity(created)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Show a customer")
    @APIResponse(responseCode = "200", description = "The customer")
    @APIResponse(responseCode = "404", description = "There is no such customer")
    public CustomerResponse get(@PathParam("id") UUID id) {
        return CustomerResponse.of(customers.get(caller.tenant(), id));
    }
}
