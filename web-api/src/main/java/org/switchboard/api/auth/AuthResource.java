package org.switchboard.api.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.signin.AccessTokens;
import org.switchboard.core.signin.RefreshSession;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.signin.SignIn;
import org.switchboard.core.signin.SignedIn;
import org.switchboard.core.signin.SigningKeys;
import org.switchboard.core.signin.Users;
import org.switchboard.core.tenancy.Permission;

/** Sign-in, sessions and who am I. */
@Path("auth")
@Tag(name = "auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {
    @Inject
    SignIn signIn;

    @Inject
    RefreshSession refreshSession;

    @Inject
    Sessions sessions;

    @Inject
    AccessTokens tokens;

    @Inject
    SigningKeys keys;

    @Inject
    Users users;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest http;

    @POST
    @Path("signin")
    @PermitAll
    @Operation(summary = "Sign in with e-mail and password")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "401", description = "E-mail or password is wrong")
    @APIResponse(responseCode = "403", description = "The tenant is not active")
    @APIResponse(responseCode = "409", description = "The e-mail belongs to several tenants; choices has their slugs")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public TokenResponse signIn(SignInRequest request) {
        return answer(signIn.signIn(request.from(http.getRemoteAddr(), http.getHeader(HttpHeaders.USER_AGENT))));
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(
            summary = "Continue a session",
            description = "A refresh token works once; used again, it ends the session.")
    @APIResponse(responseCode = "200", description = "New tokens")
    @APIResponse(responseCode = "400", description = "The body is malformed")
    @APIResponse(responseCode = "401", description = "The session is over")
    public TokenResponse refresh(RefreshRequest request) {
        if (request.refreshToken() == null) {
            throw DomainException.invalid("refresh_token", "Fill in the refresh token.");
        }
        return answer(refreshSession.refresh(request.refreshToken()));
    }

    @POST
    @Path("signout")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.USE_OWN_ACCOUNT)
    @Operation(summary = "End the session", description = "Its tokens are refused from now on.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void signOut() {
        sessions.revoke(caller.session());
    }

    @GET
    @Path("me")
    @Requires(Permission.USE_OWN_ACCOUNT)
    @Operation(summary = "Who am I")
    @APIResponse(responseCode = "200", description = "The caller")
    public MeResponse me() {
        return users.findActive(caller.user(), caller.tenantId())
                .map(MeResponse::of)
                .orElseThrow(() -> DomainException.notFound("account"));
    }

    @GET
    @Path("jwks.json")
    @PermitAll
    @Operation(summary = "Public keys of access tokens", description = "A JSON Web Key Set (RFC 7517).")
    @APIResponse(responseCode = "200", description = "The keys")
    public String jwks() {
        return keys.jwks();
    }

    private TokenResponse answer(SignedIn signedIn) {
        return TokenResponse.of(tokens.issue(signedIn), signedIn);
    }
}
