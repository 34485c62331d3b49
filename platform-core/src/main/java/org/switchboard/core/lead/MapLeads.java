package org.switchboard.core.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.problem.Check;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Says which of the fields that an agent extracts is what of a lead. Calls that are told about from then on follow it. */
@ApplicationScoped
public class MapLeads {
    private static final int MOST_NAMES = 20;
    private static final int LONGEST_NAME = 100;

    private final TenantScope scope;
    private final Agents agents;
    private final Leads leads;
    private final Audit audit;

    protected MapLeads() {
        this(null, null, null, null);
    }

    @Inject
    MapLeads(TenantScope scope, Agents agents, Leads leads, Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.leads = leads;
        this.audit = audit;
    }

    /** An agent's mapping. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    public LeadMapping get(TenantContext context, AgentId agent) {
        Permission.MANAGE_AGENTS.require(context);
        return scope.call(context, () -> {
            agents.get(agent);
            return scope.jdbc(context, connection -> LeadRows.mappings(connection, List.of(agent.value())))
                    .get(agent.value());
        });
    }

    /**
     * Changes it.
     *
     * @param expected throws when the mapping that is found isn't the one that was looked at
     * @throws org.switchboard.core.problem.DomainException NOT_FOUND; INVALID_INPUT naming the field
     */
    public void put(TenantContext context, AgentId agent, LeadMapping mapping, Consumer<LeadMapping> expected) {
        Permission.MANAGE_AGENTS.require(context);
        Check check = new Check();
        check(check, "name", mapping.name());
        check(check, "phone", mapping.phone());
        check(check, "email", mapping.email());
        check(check, "company", mapping.company());
        check(check, "interest", mapping.interest());
        check(check, "condition", mapping.condition());
        check.done();
        scope.run(context, () -> {
            leads.lockAgent(context, agent);
            LeadMapping before = get(context, agent);
            expected.accept(before);
            leads.map(context, agent, LeadJson.write(mapping));
            audit.record(context, AuditAction.LEAD_MAPPING_CHANGED, agent, before.audited(), mapping.audited());
        });
    }

    private static void check(Check check, String field, List<String> names) {
        check.that(names.size() <= MOST_NAMES, field, "Give at most " + MOST_NAMES + " fields.");
        names.forEach(name -> check.text(name, field, LONGEST_NAME));
    }
}
