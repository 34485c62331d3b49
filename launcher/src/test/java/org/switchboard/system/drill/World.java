package org.switchboard.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.system.ApiClient;
import org.switchboard.system.ConsoleClient;
import org.switchboard.system.Eventually;
import org.switchboard.system.PlatformUnderTest;
import org.switchboard.system.TenantUnderTest;

/** Two tenants with two customers each, canaries in all their tables, and everybody who might look for them, signed in. */
final class World {
    static final int MANY_AGENTS = 1000;

    private static final String OPERATOR = "platform@demo.com";

    private final PlatformUnderTest platform;
    private final Canaries canaries = new Canaries();
    private final Map<Character, TenantUnderTest> tenants = new LinkedHashMap<>();
    private final Map<Owner, Map<Kind, String>> ids = new LinkedHashMap<>();
    private final Map<Owner, Map<String, UUID>> rows = new HashMap<>();
    private final List<Reader> readers = new ArrayList<>();

    World(PlatformUnderTest platform) throws Exception {
        this.platform = platform;
        for (char name : new char[] {'a', 'b'}) {
            make(name);
        }
        String spare = tenantId(new TenantUnderTest(platform));
        ids.values().forEach(known -> known.put(Kind.SPARE_TENANT, spare));
        readers.add(reader("platform admin", Role.PLATFORM, Optional.empty(), OPERATOR, "platform123"));
        readers.add(new Reader(
                "nobody", Role.NOBODY, Optional.empty(), OPERATOR, new ApiClient(platform), new ApiClient(platform)));
        for (Owner owner : ids.keySet()) {
            grow(owner);
        }
    }

    private void make(char name) throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        tenants.put(name, tenant);
        Owner staff = new Owner(name, Owner.STAFF);
        canaries.note(tenant.retellKey(), staff);
        UUID admin = (UUID) tenant.query("SELECT id FROM " + tenant.schema() + ".user_account")
                .get(0)
                .get("id");
        own(tenant, staff, admin);
        readers.add(reader(
                "administrator of " + name,
                Role.ADMIN,
                Optional.of(staff),
                tenant.adminEmail(),
                TenantUnderTest.PASSWORD));
        for (String number : List.of("1", "2")) {
            Owner customer = new Owner(name, number);
            String email = canaries.word(customer, "user_account", "email") + "@drill.example";
            JsonNode made = tenant.admin()
                    .post(
                            "/api/customers",
                            Map.of(
                                    "name",
                                    canaries.word(customer, "user_account", "name"),
                                    "email",
                                    email,
                                    "password",
                                    TenantUnderTest.PASSWORD))
                    .expect(201)
                    .json();
            // More than the usual one, for all who get rows and are assigned agents later.
            tenant.admin()
                    .put("/api/customers/" + made.path("id").asText() + "/quota", Map.of("agents", MANY_AGENTS))
                    .expect(200);
            own(tenant, customer, UUID.fromString(made.path("id").asText()));
            ids.get(staff).putIfAbsent(Kind.CUSTOMER, made.path("id").asText());
            readers.add(reader(
                    "customer " + customer, Role.CUSTOMER, Optional.of(customer), email, TenantUnderTest.PASSWORD));
        }
    }

    /** An account and an agent that can call. */
    private void own(TenantUnderTest tenant, Owner owner, UUID account) throws Exception {
        Map<Kind, String> known = new EnumMap<>(Kind.class);
        ids.put(owner, known);
        rows.put(owner, new HashMap<>(Map.of("user_account", account)));
        canaries.note(account.toString(), owner);
        JsonNode agent = tenant.admin()
                .post(
                        "/api/agents",
                        Map.of(
                                "name",
                                canaries.word(owner, "agent", "name"),
                                "provider_type",
                                "retell",
                                "voice_id",
                                "retell-Cimo",
                                "area_code",
                                207))
                .expect(201)
                .json();
        known.put(Kind.AGENT, canaries.note(agent.path("id").asText(), owner));
        known.put(Kind.CALLER_NUMBER, canaries.note(agent.path("phone_number").asText(), owner));
        known.put(Kind.SLUG, tenant.slug());
        known.put(Kind.TENANT, tenantId(tenant));
        if (!owner.isStaff()) {
            known.put(Kind.CUSTOMER, account.toString());
            tenant.admin()
                    .post("/api/agents/" + known.get(Kind.AGENT) + "/assign", Map.of("customer_id", account.toString()))
                    .expect(204);
        }
    }

    private static String tenantId(TenantUnderTest tenant) throws SQLException {
        return tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("id")
                .toString();
    }

    private Reader reader(String name, Role role, Optional<Owner> home, String email, String password)
            throws Exception {
        ConsoleClient console = ConsoleClient.signedIn(platform, email, password);
        return new Reader(
                name,
                role,
                home,
                email,
                new ApiClient(platform).signIn(email, password),
                new ApiClient(platform).with("Cookie", "switchboard=" + console.sessionId()));
    }

    /** One more row with canaries in each of the owner's tables. */
    void grow(Owner owner) throws SQLException {
        try (Connection database = platform.connectAsSuperuser()) {
            Map<String, UUID> planted = rows.get(owner);
            planting(database, owner.tenant()).plant(owner, planted);
            Map<Kind, String> known = ids.get(owner);
            known.putIfAbsent(Kind.CALL, planted.get("call").toString());
            known.putIfAbsent(Kind.LEAD, planted.get("lead").toString());
            known.putIfAbsent(Kind.NUMBER, planted.get("phone_number").toString());
            if (owner.isStaff()) {
                known.putIfAbsent(
                        Kind.WEBHOOK_EVENT, planted.get("webhook_event").toString());
                known.putIfAbsent(Kind.DO_NOT_CALL, planted.get("do_not_call").toString());
            }
        }
    }

    Planting planting(Connection database, char tenant) {
        return new Planting(database, canaries, tenants.get(tenant).schema());
    }

    PlatformUnderTest platform() {
        return platform;
    }

    Canaries canaries() {
        return canaries;
    }

    TenantUnderTest tenant(char name) {
        return tenants.get(name);
    }

    List<Owner> owners() {
        return List.copyOf(ids.keySet());
    }

    List<Reader> readers() {
        return readers;
    }

    /** An owner's id; empty when they have none of this kind. */
    Optional<String> id(Owner owner, Kind kind) {
        return Optional.ofNullable(ids.get(owner).get(kind));
    }

    /** A sum over each table of both tenants, when what was taken in has arrived there. */
    Map<String, String> sums() throws Exception {
        try (Connection database = platform.connectAsSuperuser()) {
            Eventually.isTrue("the inbox is empty", () -> isInboxEmpty(database));
            Map<String, String> sums = new LinkedHashMap<>();
            for (char tenant : tenants.keySet()) {
                sums.putAll(planting(database, tenant).sums());
            }
            return sums;
        }
    }

    private static boolean isInboxEmpty(Connection database) throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet found = sql.executeQuery("SELECT 1 FROM platform.webhook_inbox LIMIT 1")) {
            return !found.next();
        }
    }
}
