package org.switchboard.api.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.MaxBody;
import org.switchboard.core.webhook.AnswerRinging;

/** Where providers ask what to do with a call that rings. As with all webhooks the signature proves who asks. */
@Path("webhooks/{provider}/inbound")
@Tag(name = "webhooks")
@RequestScoped
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class InboundWebhookResource {
    private static final int MAX_BYTES = 64 * 1024;

    @Inject
    AnswerRinging answerRinging;

    @Context
    HttpHeaders headers;

    @POST
    @PermitAll
    @MaxBody(MAX_BYTES)
    @Operation(
            summary = "Say who takes a call that rings",
            description =
                    "Answered within five seconds, in the provider's own words: the agent of the number that is called, with"
                            + " the variables agent_name, organisation and number_name. When we can't tell, the answer leaves it to"
                            + " the provider.")
    @APIResponse(responseCode = "200", description = "Who takes it, or nothing said about that")
    @APIResponse(responseCode = "400", description = "Not a call that rings at this provider")
    @APIResponse(responseCode = "401", description = "The signature doesn't fit")
    @APIResponse(responseCode = "404", description = "This provider doesn't ask, or nobody has the agent")
    @APIResponse(responseCode = "413", description = "Larger than 64 KiB")
    public byte[] answer(@PathParam("provider") String provider, byte[] body) {
        Map<String, List<String>> names = new TreeMap<>();
        headers.getRequestHeaders().forEach((name, values) -> names.put(name.toLowerCase(Locale.ROOT), values));
        return answerRinging.answer(provider, body, names);
    }
}
