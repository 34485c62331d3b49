package org.switchboard.core.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.Calls;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.Email;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.voice.VoiceId;

/** Plays turns of two tenants at the same time through the real scope and repositories, and compares with the models. */
@ApplicationScoped
public class SharedConnection {
    private static final List<String> SLUGS = List.of("shared-one", "shared-other");
    private static final UUID CONNECTION = new UUID(1, 1);

    @Inject
    TenantScope scope;

    @Inject
    TestTenants tenants;

    @Inject
    Sql sql;

    @Inject
    Agents agents;

    @Inject
    Calls calls;

    @Inject
    Accounts accounts;

    @Inject
    DatabaseConfig database;

    @Inject
    @ConfigProperty(name = "switchboard.db.password")
    String password;

    @Resource
    ManagedExecutorService executor;

    private final List<UUID> agentsOfAll = new CopyOnWriteArrayList<>();

    /** Differences between what the tenants answered and what their models say. */
    public List<String> play(List<Turn> turns) {
        agentsOfAll.clear();
        List<List<TenantContext>> people = SLUGS.stream().map(this::people).toList();
        List<String> differences = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> players = new ArrayList<>();
        for (int tenant = 0; tenant < SLUGS.size(); tenant++) {
            int number = tenant;
            List<Turn> own =
                    turns.stream().filter(turn -> turn.tenant() == number).toList();
            TenantContext stranger = people.get(1 - number).get(0);
            players.add(
                    CompletableFuture.runAsync(() -> play(own, people.get(number), stranger, differences), executor));
        }
        players.forEach(CompletableFuture::join);
        return differences;
    }

    private List<TenantContext> people(String slug) {
        Tenant tenant = tenants.ready(slug);
        for (String table : List.of("call", "agent_assignment", "agent")) {
            sql.change(tenant.asSystem(), "DELETE FROM " + table);
        }
        sql.change(tenant.asSystem(), "DELETE FROM user_account WHERE name = 'extra'");
        sql.change(
                tenant.asSystem(),
                "INSERT INTO connection (id, provider, account_name, credentials, checked_at, created_at, updated_at)"
                        + " VALUES (?, 'fake', '', '', now(), now(), now()) ON CONFLICT DO NOTHING",
                CONNECTION);
        return List.of(
                tenants.person(tenant, Role.TENANT_ADMIN, "ada"),
                tenants.person(tenant, Role.CUSTOMER, "ana"),
                tenants.person(tenant, Role.CUSTOMER, "ben"));
    }

    private void play(List<Turn> turns, List<TenantContext> people, TenantContext stranger, List<String> differences) {
        TenantModel model = new TenantModel();
        for (Turn turn : turns) {
            TenantModel next = new TenantModel(model);
            try {
                scope.run(people.get(turn.person()), () -> {
                    List<String> found = new Move(turn, people, next).make();
                    found.forEach(difference -> differences.add(turn + ": " + difference));
                    goWrong(turn.mishap(), people.get(turn.person()), stranger);
                });
                model = next;
                if (turn.mishap() == Turn.Mishap.ANOTHER_TENANT) {
                    differences.add(turn + ": nobody minds");
                }
            } catch (Expected | IllegalStateException e) {
                if (turn.mishap() == Turn.Mishap.NONE) {
                    differences.add(turn + ": " + e);
                }
            } catch (RuntimeException e) {
                // A lost connection shows in many ways.
                if (turn.mishap() != Turn.Mishap.LOST_CONNECTION) {
                    differences.add(turn + ": " + e);
                }
            }
        }
    }

    private static final class Expected extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void goWrong(Turn.Mishap mishap, TenantContext who, TenantContext stranger) {
        switch (mishap) {
            case NONE -> {}
            case EXCEPTION -> throw new Expected();
            case ANOTHER_TENANT -> scope.run(stranger, () -> {});
            case LOST_CONNECTION -> terminateBackendOf(who);
        }
    }

    private void terminateBackendOf(TenantContext who) {
        int backend = scope.jdbc(
                who,
                connection -> Integer.valueOf(
                        Sql.list(connection, "SELECT pg_backend_pid()").get(0)));
        PGSimpleDataSource aside = new PGSimpleDataSource();
        aside.setUrl(database.url());
        aside.setUser("switchboard_app");
        aside.setPassword(password);
        try (Connection connection = aside.getConnection()) {
            Sql.list(connection, "SELECT pg_terminate_backend(?, 5000)", backend);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A turn inside its transaction. */
    private final class Move {
        private final Turn turn;
        private final TenantContext who;
        private final List<TenantContext> people;
        private final TenantModel model;

        Move(Turn turn, List<TenantContext> people, TenantModel model) {
            this.turn = turn;
            this.people = people;
            this.who = people.get(turn.person());
            this.model = model;
        }

        List<String> make() {
            boolean staff = who.role() == Role.TENANT_ADMIN;
            return switch (turn.action()) {
                case ADD_AGENT -> staff ? addAgent() : List.of();
                case REMOVE_AGENT -> staff ? onOwn(this::remove) : List.of();
                case RENAME_AGENT -> staff ? onOwn(this::restart) : List.of();
                case ASSIGN -> staff ? onOwn(this::assign) : List.of();
                case UNASSIGN -> staff ? onOwn(this::unassign) : List.of();
                case GET_AGENT -> getAgent();
                case LIST_AGENTS -> same("agents", listedAgents(), model.agents(who));
                case ADD_CALL -> onVisible(this::addCall);
                case LIST_CALLS -> same("calls", listedCalls(), model.calls(who));
                case ADD_CUSTOMER -> staff ? addCustomer() : List.of();
                case LIST_CUSTOMERS -> staff ? same("customers", listedCustomers(), model.customers) : List.of();
            };
        }

        private List<String> same(String what, Object real, Object expected) {
            return real.equals(expected) ? List.of() : List.of(what + " are " + real + " instead of " + expected);
        }

        private Optional<UUID> target() {
            int size = agentsOfAll.size();
            return size == 0
                    ? Optional.empty()
                    : Optional.of(agentsOfAll.get(Math.floorMod(size - 1 - turn.target(), size)));
        }

        private List<String> onOwn(java.util.function.Consumer<UUID> change) {
            target().filter(model.agents::containsKey).ifPresent(change);
            return List.of();
        }

        private List<String> onVisible(java.util.function.Consumer<UUID> change) {
            target().filter(agent -> model.sees(who, agent)).ifPresent(change);
            return List.of();
        }

        private List<String> addAgent() {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            String name = who.schema() + " " + id;
            agents.add(new Agent(
                    new AgentId(id),
                    new ConnectionId(CONNECTION),
                    Optional.empty(),
                    name,
                    "",
                    new VoiceId("voice"),
                    "en-US",
                    "",
                    Optional.empty(),
                    AgentStatus.CREATING,
                    Optional.empty(),
                    who.person(),
                    Instant.EPOCH,
                    0));
            model.agents.put(id, name);
            agentsOfAll.add(id);
            return List.of();
        }

        private void remove(UUID agent) {
            if (!agents.hasCalls(new AgentId(agent))) {
                agents.remove(new AgentId(agent));
                model.agents.remove(agent);
                model.assigned.remove(agent);
            }
        }

        private void restart(UUID agent) {
            agents.fail(new AgentId(agent), "again");
        }

        private void assign(UUID agent) {
            UUID customer = people.get(1 + turn.target() % 2).person();
            agents.assign(new AgentId(agent), customer);
            model.assigned
                    .computeIfAbsent(agent, none -> new java.util.HashSet<>())
                    .add(customer);
        }

        private void unassign(UUID agent) {
            UUID customer = people.get(1 + turn.target() % 2).person();
            agents.unassign(new AgentId(agent), customer);
            model.assigned.getOrDefault(agent, new java.util.HashSet<>()).remove(customer);
        }

        private List<String> getAgent() {
            return target().map(agent -> same(
                            "agent " + agent,
                            agents.find(new AgentId(agent)).map(Agent::name),
                            Optional.ofNullable(model.agents(who).get(agent))))
                    .orElse(List.of());
        }

        private Object listedAgents() {
            return agents.list().stream()
                    .collect(Collectors.toMap(agent -> agent.id().value(), Agent::name));
        }

        private void addCall(UUID agent) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            calls.add(
                    new CallId(id),
                    new AgentId(agent),
                    who.person(),
                    CallFacts.requested("+14155550100", "+14155550101"));
            model.calls.put(id, agent);
        }

        private Object listedCalls() {
            return calls.list(CallFilter.newest(200)).items().stream()
                    .map(call -> call.id().value())
                    .collect(Collectors.toSet());
        }

        private List<String> addCustomer() {
            String email = UUID.randomUUID() + "@example.com";
            accounts.add(new Account(
                    UuidCreator.getTimeOrderedEpoch(),
                    new Email(email),
                    "extra",
                    Role.CUSTOMER,
                    true,
                    "unusable",
                    Instant.EPOCH));
            model.customers.add(email);
            return List.of();
        }

        private Object listedCustomers() {
            return accounts.list(Role.CUSTOMER).stream()
                    .filter(account -> account.name().equals("extra"))
                    .map(account -> account.email().value())
                    .collect(Collectors.toSet());
        }
    }
}
