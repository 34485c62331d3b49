package org.switchboard.api.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.AnswerHeaders;

/** The API's document as a page where it can be tried: Swagger UI, served by us. */
@Path("docs")
@Tag(name = "docs")
@ApplicationScoped
@PermitAll
public class DocsResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String STYLE = "text/css;charset=UTF-8";
    // Swagger UI draws its icons as data, and sets styles of its own.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String JAR = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    private static final Map<String, String> TYPES =
            Map.of("swagger-ui.css", STYLE, "swagger-ui-bundle.js", SCRIPT, "docs.js", SCRIPT);

    @GET
    @PermitAll
    @Produces(HTML)
    @Operation(
            summary = "Read and try the API",
            description = "Sign in with auth/signin, then authorize with the token.")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "text/html"))
    public Response page() {
        return answer("docs.html", HTML, "no-cache");
    }

    @GET
    @PermitAll
    @Path("{file}")
    @Produces({SCRIPT, STYLE})
    @Operation(summary = "Get a part of the page")
    @APIResponse(
            responseCode = "200",
            description = "Script or style",
            content = @Content(mediaType = "text/javascript"))
    @APIResponse(responseCode = "404", description = "The page has no such part")
    public Response file(@PathParam("file") String file) {
        String type = TYPES.get(file);
        if (type == null) {
            throw new NotFoundException();
        }
        boolean ours = file.startsWith("docs.");
        return answer(ours ? file : JAR + file, type, ours ? "no-cache" : "public, max-age=86400");
    }

    private static Response answer(String resource, String type, String keep) {
        StreamingOutput content = output -> {
            try (InputStream in = DocsResource.class.getResourceAsStream(resource)) {
                in.transferTo(output);
            }
        };
        return Response.ok(content, type)
                .header(AnswerHeaders.POLICY, POLICY)
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .build();
    }

    private static String version() {
        try (InputStream in =
                DocsResource.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
