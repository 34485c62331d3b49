package org.switchboard.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.switchboard.simulator.fault.Faults;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** The HTTP side: authentication, error bodies, faults, one request at a time in the world. */
public final class ApiServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ApiServer.class.getName());
    private static final String BEARER = "Bearer ";
    private static final long LARGEST_BODY = 64L * 1024 * 1024;

    private final World world;
    private final RequestFaults faults;
    private final Javalin javalin;

    /**
     * Starts listening.
     *
     * @param api adds the endpoints that need a key
     * @param open adds what needs none
     */
    public ApiServer(
            String host, int port, World world, Faults faults, Consumer<Routes> api, Consumer<JavalinConfig> open) {
        this.world = world;
        this.faults = new RequestFaults(faults);
        this.javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.startup.startupWatcherEnabled = false;
                    config.http.maxRequestSize = LARGEST_BODY;
                    api.accept((method, path, endpoint) -> add(config, method, path, endpoint));
                    open.accept(config);
                    config.routes.exception(ApiException.class, (e, context) -> refuse(context, e));
                    config.routes.exception(HttpResponseException.class, ApiServer::refuseByServer);
                    config.routes.exception(ServletException.class, ApiServer::refuseBody);
                    config.routes.exception(Exception.class, (e, context) -> fail(context, e));
                })
                .start(host, port);
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void add(JavalinConfig config, HandlerType method, String path, Endpoint endpoint) {
        config.routes.addHttpHandler(method, path, context -> {
            Workspace workspace = authenticate(context);
            String subject = method + " " + context.path();
            faults.before(workspace, subject, context);
            byte[] body = world.alone(() -> handle(endpoint, new ApiRequest(workspace, context)));
            if (!faults.after(workspace, subject, context) && body != null) {
                context.contentType("application/json").result(body);
            }
        });
    }

    /** Serialises while the world is locked, since the tree goes on changing. */
    private static byte[] handle(Endpoint endpoint, ApiRequest request) {
        Answer answer = endpoint.handle(request);
        request.context().status(answer.status());
        return answer.body() == null ? null : Json.bytes(answer.body());
    }

    private Workspace authenticate(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw ApiException.unauthorized();
        }
        return world.find(header.substring(BEARER.length()).strip()).orElseThrow(ApiException::unauthorized);
    }

    static void refuse(Context context, ApiException refusal) {
        JsonNode body = Json.object().put("status", "error").put("message", refusal.getMessage());
        context.status(refusal.status()).contentType("application/json").result(Json.bytes(body));
    }

    private static void fail(Context context, Exception failure) {
        LOG.log(System.Logger.Level.ERROR, "a request failed unexpectedly", failure);
        refuse(context, ApiException.of(500, "Unexpected error"));
    }

    /** What the HTTP server itself refuses, for instance an unknown path, in the body that every refusal has. */
    private static void refuseByServer(HttpResponseException refusal, Context context) {
        String message = refusal.getStatus() == 404
                ? "Cannot " + context.method() + " " + context.path()
                : String.valueOf(refusal.getMessage());
        refuse(context, ApiException.of(refusal.getStatus(), message));
    }

    private static void refuseBody(ServletException failure, Context context) {
        if (failure.getCause() instanceof HttpException refusal && refusal.getCode() == 400) {
            refuse(context, ApiException.badRequest("The multipart body is not valid"));
        } else {
            fail(context, failure);
        }
    }
}
