package org.switchboard.api.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.call.SearchCalls;
import org.switchboard.core.tenancy.Permission;

/** Calls as a table: an administrator gets all of the tenant's, a customer those of assigned agents. */
@Path("calls/export")
@Tag(name = "calls")
@RequestScoped
@Requires(Permission.READ_CALLS)
public class CallExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    Caller caller;

    @Inject
    SearchCalls calls;

    @GET
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Export calls as CSV",
            description = "At most 50,000. q looks in numbers, name, summary and what was said.")
    @APIResponse(responseCode = "200", description = "The table", content = @Content(mediaType = "text/csv"))
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public Response export(@BeanParam CallExportParameters parameters) throws IOException {
        // Whole, before the answer begins: what fails then is still a problem, not half a table.
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        calls.export(caller.tenant(), parameters.search(), table);
        return Response.ok(table.toByteArray(), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calls.csv\"")
                .build();
    }
}
