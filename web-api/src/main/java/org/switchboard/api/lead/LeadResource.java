package org.switchboard.api.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.lead.Lead;
import org.switchboard.core.lead.LeadCsv;
import org.switchboard.core.lead.LeadFilter;
import org.switchboard.core.lead.LeadId;
import org.switchboard.core.lead.ManageLeads;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;

/** Leads: an administrator sees all of the tenant's, a customer those of assigned agents. */
@Path("leads")
@Tag(name = "leads")
@RequestScoped
@Requires(Permission.WORK_ON_LEADS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LeadResource {
    private static final int MOST_EXPORTED = 50_000;
    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    Caller caller;

    @Inject
    ManageLeads leads;

    @GET
    @Operation(
            summary = "List leads",
            description =
                    "q looks in phone, name, e-mail and company; sort is newest, oldest, changed, called or name.")
    @APIResponse(responseCode = "200", description = "A page of leads")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<LeadResponse> list(@BeanParam LeadParameters parameters) {
        TenantContext tenant = caller.tenant();
        LeadFilter filter = parameters.filter();
        int limit = parameters.limit();
        return ListResponse.of(
                OffsetCursor.page(parameters, offset -> leads.list(tenant, filter, offset, limit + 1)),
                LeadResponse::of);
    }

    @GET
    @Path("export")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Export leads as CSV",
            description = "Those of the list with the same filters, at most 50,000.")
    @APIResponse(responseCode = "200", description = "The table", content = @Content(mediaType = "text/csv"))
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public Response export(@BeanParam LeadParameters parameters) {
        List<Lead> found = leads.list(caller.tenant(), parameters.filter(), 0, MOST_EXPORTED);
        StreamingOutput table = output -> LeadCsv.write(found, output);
        return Response.ok(table, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"")
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a lead")
    @APIResponse(
            responseCode = "200",
            description = "The lead",
            content = @Content(schema = @Schema(implementation = LeadResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such lead")
    public Response get(@PathParam("id") UUID id) {
        return tagged(leads.get(caller.tenant(), new LeadId(id)));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Say how a lead stands",
            description = "Status, owner and notes are people's: no later analysis changes them.")
    @APIResponse(
            responseCode = "200",
            description = "The lead",
            content = @Content(schema = @Schema(implementation = LeadResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is malformed, or there is no such user")
    @APIResponse(responseCode = "404", description = "There is no such lead")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, LeadChangeRequest request) {
        return tagged(leads.change(
                caller.tenant(), new LeadId(id), request.change(), ContentTag.unchanged(ifMatch, LeadResponse::of)));
    }

    private static Response tagged(Lead lead) {
        return Answers.tagged(LeadResponse.of(lead));
    }
}
