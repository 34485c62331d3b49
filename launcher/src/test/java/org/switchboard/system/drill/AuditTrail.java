package org.switchboard.system.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.switchboard.system.PlatformUnderTest;

/** Whatever changes something leaves an entry in an audit log, which the id of its request leads to. */
final class AuditTrail {
    /** Operations that leave none, and why. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("POST auth/signin", "begins a session and changes nothing else"),
            Map.entry("POST auth/refresh", "goes on with a session"),
            Map.entry("POST auth/signout", "ends one's own session"),
            Map.entry("DELETE auth/sessions/{id}", "ends one's own session"),
            Map.entry("POST auth/password-reset", "has a mail sent; the change follows"),
            Map.entry("POST auth/signup", "has a mail sent; the change follows"),
            Map.entry("POST agents/drafts", "reads a web page and keeps nothing"),
            Map.entry("POST calls/{id}/recording-link", "makes a link and keeps nothing"),
            Map.entry("POST webhooks/{provider}", "what a provider tells is in the trail of webhooks, byte by byte"),
            Map.entry("POST webhooks/{provider}/{token}", "what a provider tells is in the trail of webhooks"),
            Map.entry("POST webhooks/{provider}/inbound", "asks, and changes nothing"));

    /** Operations that don't succeed in the drill, or change nothing there, and which test shows their entry. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("PUT connections/{provider}", "AuditApiIT"),
            Map.entry("PATCH members/{id}", "AuditApiIT"),
            Map.entry("PATCH customers/{id}", "AuditApiIT: it changes members in the same place"),
            Map.entry("DELETE members/{id}", "AuditApiIT"),
            Map.entry("DELETE invitations/{id}", "AuditApiIT"),
            Map.entry("DELETE api-keys/{id}", "AuditApiIT"),
            Map.entry("POST auth/password", "AuditApiIT"),
            Map.entry("POST auth/password-reset/{token}", "AuditApiIT: it changes passwords in the same place"),
            Map.entry("POST auth/invitations/{token}", "AuditIT: it makes accounts in the same place"),
            Map.entry("POST auth/signup/{token}", "AuditApiIT: it makes tenants in the same place"),
            Map.entry("POST agents/connect", "ConnectAgentIT"),
            Map.entry("PUT agents/{id}/model", "AgentsApiIT"),
            Map.entry("POST agents/{id}/retry", "AuditOfRepairsIT"),
            Map.entry("DELETE agents/{id}", "AuditApiIT"),
            Map.entry("POST calls/{id}/hang-up", "PathApiIT"),
            Map.entry("POST numbers/{id}/assign", "AuditApiIT"),
            Map.entry("POST numbers/{id}/retry", "AuditOfRepairsIT"),
            Map.entry("DELETE numbers/{id}", "AuditApiIT"),
            Map.entry("POST platform/tenants/{id}/retry", "AuditOfRepairsIT"),
            Map.entry("POST platform/tenants/{id}/offboard", "AuditApiIT"),
            Map.entry("POST platform/signing-keys/rotate", "AuditApiIT"),
            Map.entry("POST platform/migrations/pause", "AuditOfRepairsIT"),
            Map.entry("POST platform/migrations/resume", "AuditOfRepairsIT"),
            Map.entry("POST platform/migrations/tenants/{id}/retry", "AuditOfRepairsIT"),
            Map.entry("POST platform/reconciliations/{connection}/run", "AuditApiIT"));

    private final PlatformUnderTest platform;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();

    AuditTrail(PlatformUnderTest platform) {
        this.platform = platform;
    }

    /** Somebody changed something, or tried to. */
    void follow(Recipe recipe, Reader reader, Answer answer) {
        boolean done = answer.status() / 100 == 2;
        boolean shownHere = !EXEMPT.containsKey(recipe.key()) && !ELSEWHERE.containsKey(recipe.key());
        if (!done || recipe.isAlias() || recipe.isPage() || !shownHere) {
            return;
        }
        seen.add(recipe.key());
        String request = answer.raw().headers().firstValue("X-Request-Id").orElse("");
        if (!isTold(request)) {
            findings.add(reader + ", " + recipe + ": succeeds and leaves no entry in an audit log");
        }
    }

    /** What was done without an entry, and operations of which nobody shows that they leave one. */
    List<String> findings(List<Recipe> recipes) {
        List<String> all = new ArrayList<>(findings);
        recipes.stream()
                .filter(recipe -> !recipe.reads() && !recipe.isAlias() && !recipe.isPage())
                .map(Recipe::key)
                .filter(key -> !seen.contains(key) && !EXEMPT.containsKey(key) && !ELSEWHERE.containsKey(key))
                .forEach(key -> all.add(key + ": say in AuditTrail which test shows its entry in an audit log"));
        return all;
    }

    private boolean isTold(String request) {
        try (Connection database = platform.connectAsSuperuser()) {
            for (String schema : schemas(database)) {
                try (PreparedStatement sql = database.prepareStatement(
                        "SELECT 1 FROM " + schema + ".audit_event WHERE request_id = ? LIMIT 1")) {
                    sql.setString(1, request);
                    try (ResultSet found = sql.executeQuery()) {
                        if (found.next()) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> schemas(Connection database) throws SQLException {
        try (ResultSet rows = database.createStatement()
                .executeQuery("SELECT schemaname FROM pg_tables WHERE tablename = 'audit_event'")) {
            List<String> schemas = new ArrayList<>();
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            return schemas;
        }
    }
}
