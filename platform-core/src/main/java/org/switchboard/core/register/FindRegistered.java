package org.switchboard.core.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** Lists people and agents of all tenants for those who run the platform. One query, however many tenants there are. */
@ApplicationScoped
public class FindRegistered {
    private final RegisterTable table;

    protected FindRegistered() {
        this(null);
    }

    @Inject
    FindRegistered(RegisterTable table) {
        this.table = table;
    }

    /** Everybody who has an account, those who run the platform included. */
    public List<RegisteredPerson> people(Role role, RegisterPart part) {
        Permission.MANAGE_TENANTS.require(role);
        return table.people(part);
    }

    /** How many of them there are in all, wherever the part begins. */
    public long countPeople(Role role, RegisterPart part) {
        Permission.MANAGE_TENANTS.require(role);
        return table.countPeople(part);
    }

    /** Agents with their owners. */
    public List<RegisteredAgent> agents(Role role, RegisterPart part) {
        Permission.MANAGE_TENANTS.require(role);
        return table.agents(part);
    }

    /** How many of them there are in all, wherever the part begins. */
    public long countAgents(Role role, RegisterPart part) {
        Permission.MANAGE_TENANTS.require(role);
        return table.countAgents(part);
    }
}
