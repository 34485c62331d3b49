package org.switchboard.core.tenancy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Who may do what: the one place. Use cases ask here; which rows somebody sees is decided by row level security. */
public enum Permission {
    /** Onboard, list and change tenants. */
    MANAGE_TENANTS(Role.PLATFORM_ADMIN),
    /** See which voice providers there are. */
    READ_PROVIDERS(Role.PLATFORM_ADMIN, Role.TENANT_ADMIN),
    /** See who one is; see and end one's sessions; change one's password. */
    USE_OWN_ACCOUNT(Role.PLATFORM_ADMIN, Role.TENANT_ADMIN, Role.CUSTOMER),
    /** Invite people into the tenant, change their roles and remove them. */
    MANAGE_MEMBERS(Role.TENANT_ADMIN),
    /** Make and revoke keys for programs. */
    MANAGE_API_KEYS(Role.TENANT_ADMIN),
    /** See and change the organisation's name, its language and time zone, and how it looks. */
    MANAGE_SETTINGS(Role.TENANT_ADMIN),
    /** See and change the provider account. */
    MANAGE_CONNECTION(Role.TENANT_ADMIN),
    /** Create, change, delete and assign agents. */
    MANAGE_AGENTS(Role.TENANT_ADMIN),
    /** Make agents for oneself within the quota, and change and delete those that one made. */
    KEEP_OWN_AGENTS(Role.TENANT_ADMIN, Role.CUSTOMER),
    /** Buy, bind and release numbers. */
    MANAGE_NUMBERS(Role.TENANT_ADMIN),
    /** Create and change customers. */
    MANAGE_CUSTOMERS(Role.TENANT_ADMIN),
    /** Read agents, numbers and voices: all of the tenant, or what is assigned. */
    READ_VOICE(Role.TENANT_ADMIN, Role.CUSTOMER),
    /** Place calls with agents one may read. */
    PLACE_CALLS(Role.TENANT_ADMIN, Role.CUSTOMER),
    /** See and change the list of numbers that must not be called. */
    MANAGE_DO_NOT_CALL(Role.TENANT_ADMIN),
    /** Read calls, transcripts and recordings of agents one may read. */
    READ_CALLS(Role.TENANT_ADMIN, Role.CUSTOMER),
    /** Read leads of agents one may read, and say how they stand. */
    WORK_ON_LEADS(Role.TENANT_ADMIN, Role.CUSTOMER),
    /** Read what calls used and cost. */
    READ_USAGE(Role.TENANT_ADMIN),
    /** Read and replay the trail of webhooks. */
    MANAGE_WEBHOOKS(Role.TENANT_ADMIN),
    /** Read the tenant's audit log. */
    READ_AUDIT(Role.TENANT_ADMIN);

    private static final Map<Role, Set<Permission>> OF_ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toMap(
                    Function.identity(), Permission::grantedTo, (one, other) -> one, () -> new EnumMap<>(Role.class)));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type doesn't say so
    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether the role has it. The platform itself may do everything. */
    public boolean isGrantedTo(Role role) {
        return role == Role.SYSTEM || roles.contains(role);
    }

    /** All that a role has. */
    public static Set<Permission> of(Role role) {
        return OF_ROLES.getOrDefault(role, Set.of());
    }

    private static Set<Permission> grantedTo(Role role) {
        return Arrays.stream(values())
                .filter(permission -> permission.isGrantedTo(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an API key may have it: not what makes its finder an administrator, or another key, nor what people see. */
    public boolean isForKeys() {
        return this != USE_OWN_ACCOUNT && this != MANAGE_MEMBERS && this != MANAGE_API_KEYS && this != MANAGE_SETTINGS;
    }

    /** @throws DomainException FORBIDDEN unless the role has it */
    public void require(Role role) {
        if (!isGrantedTo(role)) {
            throw new DomainException(ProblemCode.FORBIDDEN, "Your role doesn't allow this. Ask an administrator.");
        }
    }

    /** @throws DomainException FORBIDDEN unless who acts has it */
    public void require(TenantContext context) {
        require(context.role());
        if (!context.permissions().contains(this)) {
            throw new DomainException(ProblemCode.FORBIDDEN, "This API key doesn't have the scope " + scope() + ".");
        }
    }

    /** Its name among the scopes of API keys. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT);
    }
}
