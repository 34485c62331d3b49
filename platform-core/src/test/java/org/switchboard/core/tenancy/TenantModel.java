package org.switchboard.core.tenancy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a tenant should hold, in memory. */
final class TenantModel {
    final Map<UUID, String> agents = new LinkedHashMap<>();
    final Map<UUID, Set<UUID>> assigned = new HashMap<>();
    final Map<UUID, UUID> calls = new LinkedHashMap<>();
    final Set<String> customers = new LinkedHashSet<>();

    TenantModel() {}

    TenantModel(TenantModel other) {
        agents.putAll(other.agents);
        other.assigned.forEach((agent, users) -> assigned.put(agent, new HashSet<>(users)));
        calls.putAll(other.calls);
        customers.addAll(other.customers);
    }

    boolean sees(TenantContext who, UUID agent) {
        boolean staff = who.role() != Role.CUSTOMER;
        return agents.containsKey(agent)
                && (staff || assigned.getOrDefault(agent, Set.of()).contains(who.person()));
    }

    Map<UUID, String> agents(TenantContext who) {
        return agents.entrySet().stream()
                .filter(agent -> sees(who, agent.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<UUID> calls(TenantContext who) {
        return calls.entrySet().stream()
                .filter(call -> sees(who, call.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
