package org.switchboard.api.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.customer.CustomerFigures;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;
import org.switchboard.core.member.ManageMembers;
import org.switchboard.core.tenancy.Permission;

/** The tenant's customers; {@code admin/customers} is another address of the same. */
@Path("customers")
@Tag(name = "customers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {
    private static final String TAG =
            "Changes whenever name, e-mail or active do; the statistics aren't part of that. For If-Match";

    @Inject
    Caller caller;

    @Inject
    Customers customers;

    @Inject
    CustomerFigures figures;

    @Inject
    ManageMembers members;

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
        return Answers.created(CustomerResource.class, created.id(), created);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.MANAGE_CUSTOMERS)
    @Operation(summary = "Show a customer, and what they have and do")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CustomerDetailResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such customer")
    public Response get(@PathParam("id") UUID id) {
        Account customer = customers.get(caller.tenant(), id);
        return Response.ok(CustomerDetailResponse.of(customer, figures.of(caller.tenant(), id)))
                .tag(ContentTag.of(CustomerResponse.of(customer)))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Requires(Permission.MANAGE_CUSTOMERS)
    @Operation(
            summary = "Change a customer's name, or switch the account off or on",
            description = "Switched off, they are signed out, and their agents and calls stay.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is malformed")
    @APIResponse(responseCode = "404", description = "There is no such customer")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CustomerChangeRequest request) {
        CustomerResponse shown = CustomerResponse.of(members.changeCustomer(
                caller.tenant(),
                id,
                Optional.ofNullable(request.name()),
                Optional.ofNullable(request.active()),
                ContentTag.unchanged(ifMatch, CustomerResponse::of)));
        return Answers.tagged(shown);
    }
}
