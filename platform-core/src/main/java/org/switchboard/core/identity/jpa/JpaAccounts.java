package org.switchboard.core.identity.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.AccountFilter;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.Email;
import org.switchboard.core.persistence.ConstraintViolations;
import org.switchboard.core.persistence.LikePattern;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;

@ApplicationScoped
class JpaAccounts implements Accounts {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Override
    public void add(Account account) {
        try {
            tenant.persist(new UserAccountEntity(account));
            tenant.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isUnique(e, "user_account_email_uk")) {
                throw DomainException.at(
                        ProblemCode.CONFLICT, "email", "Somebody with this e-mail has an account already.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Account> findById(UUID id) {
        return Optional.ofNullable(tenant.find(UserAccountEntity.class, id))
                .filter(entity -> !entity.isRemoved())
                .map(UserAccountEntity::toAccount);
    }

    @Override
    public Optional<Account> findByEmail(Email email) {
        return tenant.createQuery(
                        "SELECT u FROM UserAccountEntity u WHERE LOWER(u.email) = :email", UserAccountEntity.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst()
                .map(UserAccountEntity::toAccount);
    }

    @Override
    public List<Account> list(AccountFilter filter) {
        TypedQuery<UserAccountEntity> query = tenant.createQuery(
                "SELECT u FROM UserAccountEntity u WHERE u.role = :role AND u.email NOT LIKE :removed AND (LOWER(u.name) LIKE :like"
                        + " OR LOWER(u.email) LIKE :like) ORDER BY " + order(filter.sort()),
                UserAccountEntity.class);
        return query.setParameter("role", filter.role())
                .setParameter("removed", "%" + UserAccountEntity.REMOVED)
                .setParameter("like", LikePattern.containing(filter.text().orElse("")))
                .setFirstResult(filter.offset())
                .setMaxResults(filter.limit())
                .getResultStream()
                .map(UserAccountEntity::toAccount)
                .toList();
    }

    private static String order(AccountFilter.Sort sort) {
        return switch (sort) {
            case NAME -> "u.name, u.id";
            case NEWEST -> "u.id DESC";
            case OLDEST -> "u.id";
        };
    }

    @Override
    public List<Account> list(Role role) {
        return list().stream().filter(account -> account.role() == role).toList();
    }

    @Override
    public List<Account> list() {
        return tenant.createQuery("SELECT u FROM UserAccountEntity u ORDER BY u.name, u.id", UserAccountEntity.class)
                .getResultStream()
                .filter(entity -> !entity.isRemoved())
                .map(UserAccountEntity::toAccount)
                .toList();
    }

    @Override
    public Set<UUID> lockAdministrators() {
        List<?> ids = tenant.createNativeQuery("SELECT id FROM user_account"
                        + " WHERE role = 'TENANT_ADMIN' AND status = 'ACTIVE' ORDER BY id FOR UPDATE")
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    @Override
    public void change(Account changed) {
        tenant.merge(new UserAccountEntity(changed));
        tenant.flush();
    }

    @Override
    public void remove(UUID id) {
        tenant.find(UserAccountEntity.class, id).remove();
        tenant.flush();
    }

    @Override
    public void changePassword(UUID id, String passwordHash) {
        tenant.createQuery("UPDATE UserAccountEntity u SET u.passwordHash = :hash WHERE u.id = :id")
                .setParameter("hash", passwordHash)
                .setParameter("id", id)
                .executeUpdate();
    }
}
