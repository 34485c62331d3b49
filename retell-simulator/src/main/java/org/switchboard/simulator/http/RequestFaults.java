package org.switchboard.simulator.http;

import io.javalin.http.Context;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.simulator.fault.Fault.Kind;
import org.switchboard.simulator.fault.Faults;
import org.switchboard.simulator.workspace.Workspace;

/** Plays the faults of requests. */
final class RequestFaults {
    private final Faults faults;

    RequestFaults(Faults faults) {
        this.faults = faults;
    }

    /** Refuses before anything happens, if a fault says so. */
    void before(Workspace workspace, String subject, Context context) {
        faults.take(workspace.apiKey(), subject, EnumSet.of(Kind.STATUS)).ifPresent(fault -> {
            if (fault.delay().toMillis() > 0) {
                long seconds = (fault.delay().toMillis() + 999) / 1000;
                context.header("retry-after", String.valueOf(seconds));
            }
            throw ApiException.of(fault.status(), message(fault.status()));
        });
    }

    /** Delays, falsifies or loses the answer; true if it is lost. */
    boolean after(Workspace workspace, String subject, Context context) {
        faults.take(workspace.apiKey(), subject, EnumSet.of(Kind.DELAY)).ifPresent(RequestFaults::sleep);
        faults.take(workspace.apiKey(), subject, EnumSet.of(Kind.STATUS_AFTER)).ifPresent(fault -> {
            throw ApiException.of(fault.status(), message(fault.status()));
        });
        boolean lost = faults.take(workspace.apiKey(), subject, EnumSet.of(Kind.LOST_ANSWER))
                .isPresent();
        if (lost) {
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
        return lost;
    }

    private static void sleep(Fault fault) {
        try {
            Thread.sleep(fault.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String message(int status) {
        return switch (status) {
            case 401 -> "Missing or wrong API key";
            case 402 -> "A payment method is needed";
            case 429 -> "Too many requests";
            default -> "Unexpected error";
        };
    }
}
