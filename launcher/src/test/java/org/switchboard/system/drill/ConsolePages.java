package org.switchboard.system.drill;

import java.io.IOException;
import java.util.List;
import org.switchboard.launcher.server.Distribution;

/** The console's addresses as the deployed table of routes has them: what is added there is looked at by all who ask here. */
public final class ConsolePages {
    private ConsolePages() {}

    /** Patterns like {@code /console/{tenant}/calls/{id}}, without what isn't a page: streams, recordings, tables, logos. */
    public static List<String> patterns() throws IOException {
        try (DeployedApplication application =
                new DeployedApplication(Distribution.find().application())) {
            return application.pages().stream()
                    .map(Endpoint::path)
                    .filter(path -> !path.matches(".*/(live|recording|export|logo|body|raw|download)[^/]*"))
                    .toList();
        }
    }
}
