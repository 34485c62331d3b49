package org.switchboard.api.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.tenancy.Permission;

/** The tenant's customers; {@code admin/customers} is another address of the same. */
@Path("customers")
@Tag(name = "customers")
@RequestScoped
@SecurityRequirement(name = RestApi.BEARER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role doesn't allow this")
public class CustomerResource {
    @Inject
    Caller caller;

    @Inject
    Customers customers;

    @GET
    @Requires(Permission.MANAGE_CUSTOMERS)
    @Operation(summary = "List customers")
    @APIResponse(responseCode = "200", description = "A page of customers")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<CustomerResponse> list(@BeanParam CustomerParameters parameters) {
        return ListResponse.of(parameters.page(caller.tenant(), customers), CustomerResponse::of);
    }

    @POST
    @Requires(Permission.MANAGE_CUSTOMERS)
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
        return Response.created(UriBuilder.fromResource(CustomerResource.class)
                        .path("{id}")
                        .build(created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("{id}")
    @Requires(Permission.MANAGE_CUSTOMERS)
    @Operation(summary = "Show a customer")
    @APIResponse(responseCode = "200", description = "The customer")
    @APIResponse(responseCode = "404", description = "There is no such customer")
    public CustomerResponse get(@PathParam("id") UUID id) {
        return CustomerResponse.of(customers.get(caller.tenant(), id));
    }
}
