package org.switchboard.api.tenant;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
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
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.offboarding.BeginOffboarding;
import org.switchboard.core.offboarding.PlanOffboarding;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.CreateTenant;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.ProvisionTenant;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** The registry of tenants. */
@Path("platform/tenants")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "Not a platform admin")
public class TenantResource {
    private static final String TAG = "Changes whenever the tenant does; its progress isn't part of that. For If-Match";

    @Inject
    Tenants tenants;

    @Inject
    CreateTenant createTenant;

    @Inject
    ProvisionTenant provisionTenant;

    @Inject
    ChangeTenant changeTenant;

    @Inject
    PlanOffboarding planOffboarding;

    @Inject
    BeginOffboarding beginOffboarding;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "List tenants, newest first")
    @APIResponse(responseCode = "200", description = "A page of tenants")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<TenantResponse> list(
            @BeanParam PageParameters page, @QueryParam("text") String text, @QueryParam("status") String status) {
        Optional<TenantStatus> only = status(status);
        return ListResponse.of(
                OffsetCursor.page(
                        page,
                        offset -> tenants.list(
                                new TenantFilter(text == null ? "" : text, only, offset, page.limit() + 1))),
                TenantResponse::of);
    }

    @POST
    @Operation(summary = "Onboard a tenant", description = "Setting up goes on in the background; look at status.")
    @APIResponse(
            responseCode = "202",
            description = "Being set up",
            content = @Content(schema = @Schema(implementation = TenantResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public Response create(NewTenantRequest request) {
        return accepted(createTenant.create(request.toRequest(), caller.user()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a tenant and how far setting it up or removing it has come")
    @APIResponse(
            responseCode = "200",
            description = "The tenant",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TenantDetailResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    public Response get(@PathParam("id") UUID id) {
        Tenant tenant = find(id);
        Progress progress = tenant.status() == TenantStatus.OFFBOARDING
                ? beginOffboarding.progress(tenant.id())
                : provisionTenant.progress(tenant.id());
        return Response.ok(TenantDetailResponse.of(tenant, progress))
                .tag(ContentTag.of(TenantResponse.of(tenant)))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Rename a tenant",
            description = "Name, slug or both. The schema stays; the old slug is free at once.")
    @APIResponse(
            responseCode = "200",
            description = "Renamed",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = TenantResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is malformed, or both are missing")
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "The slug is taken, or the tenant is being removed")
    public Response rename(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RenameRequest request) {
        TenantResponse renamed = TenantResponse.of(changeTenant.rename(
                new TenantId(id),
                request.name(),
                request.slug(),
                ContentTag.unchanged(ifMatch, TenantResponse::of),
                caller.user()));
        return Answers.tagged(renamed);
    }

    @POST
    @Path("{id}/suspend")
    @Operation(
            summary = "Keep a tenant's people out",
            description = "Sign-in and API answer 403 tenant-not-active, at once on this node and within 5 s on others;"
                    + " nobody is called; webhooks are still taken in.")
    @APIResponse(responseCode = "200", description = "Suspended")
    @APIResponse(responseCode = "400", description = "The reason is too long")
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "It is not active")
    public TenantResponse suspend(@PathParam("id") UUID id, SuspendRequest request) {
        return TenantResponse.of(changeTenant.suspend(new TenantId(id), request.reason(), caller.user()));
    }

    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let a suspended tenant's people in again")
    @APIResponse(responseCode = "200", description = "Active")
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "It is not suspended")
    public TenantResponse resume(@PathParam("id") UUID id) {
        return TenantResponse.of(changeTenant.resume(new TenantId(id), caller.user()));
    }

    @GET
    @Path("{id}/offboarding-plan")
    @Operation(
            summary = "Show what offboarding a tenant will delete",
            description = "Asks the provider; changes nothing.")
    @APIResponse(responseCode = "200", description = "The plan")
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "It is being removed already")
    public PlanResponse plan(@PathParam("id") UUID id) {
        return PlanResponse.of(planOffboarding.plan(new TenantId(id)));
    }

    @POST
    @Path("{id}/offboard")
    @Operation(
            summary = "Remove a tenant for good",
            description = "Deletes everything here and at the provider, in the background; the report stays under"
                    + " platform/offboardings. When it has stopped, the same request tries again; with without_provider it"
                    + " leaves at the provider what can't be deleted there, and the report lists that.")
    @APIResponse(
            responseCode = "202",
            description = "Being removed",
            content = @Content(schema = @Schema(implementation = TenantResponse.class)))
    @APIResponse(responseCode = "400", description = "The slug is not this tenant's")
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "It is being set up, or removed already")
    public Response offboard(@PathParam("id") UUID id, OffboardRequest request) {
        return accepted(beginOffboarding.offboard(
                new TenantId(id), request.slug(), request.withoutProvider().orElse(false), caller.user()));
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Set a tenant up again after a failure")
    @APIResponse(
            responseCode = "202",
            description = "Being set up",
            content = @Content(schema = @Schema(implementation = TenantResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "Its setup didn't fail")
    public Response retry(@PathParam("id") UUID id) {
        changeTenant.retry(new TenantId(id), caller.user());
        return accepted(find(id));
    }

    private Tenant find(UUID id) {
        return tenants.findById(new TenantId(id)).orElseThrow(() -> DomainException.notFound("tenant"));
    }

    private static Response accepted(Tenant tenant) {
        return Response.accepted(TenantResponse.of(tenant))
                .location(UriBuilder.fromResource(TenantResource.class)
                        .path("{id}")
                        .build(tenant.id()))
                .build();
    }

    private static Optional<TenantStatus> status(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(TenantStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "status", "Give one of " + Arrays.toString(TenantStatus.values()) + ".")));
    }
}
