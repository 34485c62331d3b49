package org.switchboard.core.identity.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Email;
import org.switchboard.core.tenancy.Role;

@Entity
@Table(name = "user_account")
class UserAccountEntity {
    private static final String ACTIVE = "ACTIVE";
    // Nobody has an address in .invalid (RFC 2606).
    static final String REMOVED = "@removed.invalid";

    @Id
    UUID id;

    String email;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    String status;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "created_at")
    Instant createdAt;

    protected UserAccountEntity() {}

    UserAccountEntity(Account account) {
        id = account.id();
        email = account.email().value();
        name = account.name();
        role = account.role();
        status = account.active() ? ACTIVE : "DISABLED";
        passwordHash = account.passwordHash();
        createdAt = account.createdAt();
    }

    void remove() {
        email = id + REMOVED;
        name = "";
        status = "DISABLED";
        passwordHash = "";
    }

    boolean isRemoved() {
        return email.equals(id + REMOVED);
    }

    Account toAccount() {
        return new Account(id, new Email(email), name, role, ACTIVE.equals(status), passwordHash, createdAt);
    }
}
