package org.switchboard.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.core.member.InviteMembers;
import org.switchboard.core.member.SignUp;
import org.switchboard.core.signin.ResetPassword;

/** What people do by a link that came by mail, and how they ask for one. */
@Path("auth")
@Tag(name = "auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MailedLinkResource {
    private static final String LINK_EXPIRED = "The link was used, withdrawn or is too old";

    @Inject
    InviteMembers invitations;

    @Inject
    ResetPassword resetPassword;

    @Inject
    SignUp signUp;

    @Context
    HttpServletRequest http;

    @POST
    @Path("invitations/{token}")
    @PermitAll
    @Operation(
            summary = "Accept an invitation",
            description = "Makes the account with this password; sign in with it and the e-mail that was invited.")
    @APIResponse(responseCode = "204", description = "The account is there")
    @APIResponse(responseCode = "400", description = "The password is too short or too long")
    @APIResponse(responseCode = "403", description = "The tenant is not active")
    @APIResponse(responseCode = "409", description = "The e-mail has an account there already")
    @APIResponse(responseCode = "410", description = LINK_EXPIRED)
    public void accept(@PathParam("token") String token, NewPasswordRequest request) {
        invitations.accept(token, request.password());
    }

    @POST
    @Path("password-reset")
    @PermitAll
    @Operation(
            summary = "Ask for a mail to choose a new password",
            description = "The answer is the same whether the e-mail has an account or not.")
    @APIResponse(responseCode = "202", description = "If there is an account, a mail is on its way")
    @APIResponse(responseCode = "400", description = "This is no e-mail address")
    @APIResponse(responseCode = "429", description = "Asked for too often")
    public Response requestPasswordReset(PasswordResetRequest request) {
        resetPassword.request(request.email(), http.getRemoteAddr());
        return Response.accepted().build();
    }

    @POST
    @Path("password-reset/{token}")
    @PermitAll
    @Operation(summary = "Choose a new password", description = "All sessions of the account end.")
    @APIResponse(responseCode = "204", description = "Changed; sign in with it")
    @APIResponse(responseCode = "400", description = "The password is too short or too long")
    @APIResponse(responseCode = "410", description = LINK_EXPIRED)
    public void resetPassword(@PathParam("token") String token, NewPasswordRequest request) {
        resetPassword.confirm(token, request.password());
    }

    @POST
    @Path("signup")
    @PermitAll
    @Operation(
            summary = "Ask for a tenant of one's own",
            description = "Where the installation allows it (switchboard.signup.enabled). A mail confirms the e-mail.")
    @APIResponse(responseCode = "202", description = "A mail is on its way")
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "404", description = "Nobody signs up here")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    @APIResponse(responseCode = "429", description = "Asked for too often")
    public Response signUp(SignUpRequest request) {
        signUp.request(request.asked(), http.getRemoteAddr());
        return Response.accepted().build();
    }

    @POST
    @Path("signup/{token}")
    @PermitAll
    @Operation(
            summary = "Confirm a sign-up",
            description = "Sets the tenant up, which takes a moment; then sign in with the e-mail and this password.")
    @APIResponse(
            responseCode = "202",
            description = "The tenant is being set up",
            content = @Content(schema = @Schema(implementation = SignedUpResponse.class)))
    @APIResponse(responseCode = "400", description = "The password is too short or too long")
    @APIResponse(responseCode = "404", description = "Nobody signs up here")
    @APIResponse(responseCode = "409", description = "The slug was taken meanwhile")
    @APIResponse(responseCode = "410", description = LINK_EXPIRED)
    public Response confirmSignUp(@PathParam("token") String token, NewPasswordRequest request) {
        return Response.accepted(SignedUpResponse.of(signUp.confirm(token, request.password())))
                .build();
    }
}
