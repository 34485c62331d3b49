package org.switchboard.core.identity.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.Email;
import org.switchboard.core.persistence.ConstraintViolations;
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
        return Optional.ofNullable(tenant.find(UserAccountEntity.class, id)).map(UserAccountEntity::toAccount);
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
    public List<Account> list(Role role) {
        return tenant.createQuery(
                        "SELECT u FROM UserAccountEntity u WHERE u.role = :role ORDER BY u.name, u.id",
                        UserAccountEntity.class)
                .setParameter("role", role)
                .getResultStream()
                .map(UserAccountEntity::toAccount)
                .toList();
    }
}
