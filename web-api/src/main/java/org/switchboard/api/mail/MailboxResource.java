package org.switchboard.api.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Parsed;
import org.switchboard.api.request.Requires;
import org.switchboard.core.identity.Email;
import org.switchboard.core.mail.Mailbox;
import org.switchboard.core.tenancy.Permission;

/** Where the demo's mail ends. With a mail server configured, and outside the demo, there is none. */
@Path("platform/mailbox")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Produces(MediaType.APPLICATION_JSON)
public class MailboxResource {
    private static final int MOST = 100;

    @Inject
    Mailbox mailbox;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "List the newest 100 mails of the demo, the newest first")
    @APIResponse(responseCode = "200", description = "The mails; they may be on their way for a moment")
    @APIResponse(responseCode = "400", description = "to is no e-mail address")
    @APIResponse(responseCode = "404", description = "Mail goes to people's own mailboxes here")
    public ListResponse<MailResponse> list(@QueryParam("to") String to) {
        List<Mailbox.Delivered> found = Parsed.value(to, "to", "Give an e-mail address.", Email::new)
                .map(recipient -> mailbox.list(caller.role(), recipient, MOST))
                .orElseGet(() -> mailbox.list(caller.role(), MOST));
        return ListResponse.all(found, MailResponse::of);
    }
}
