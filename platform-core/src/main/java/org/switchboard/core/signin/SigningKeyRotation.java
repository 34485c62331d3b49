package org.switchboard.core.signin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** Replaces the key that signs access tokens every 90 days, or when an operator says so; nobody is signed out by it. */
@ApplicationScoped
public class SigningKeyRotation {
    /** How often a node looks for keys that others made. */
    static final Duration LOOK = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(SigningKeyRotation.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final SigningKeys keys;
    private final SigningKeyStore store;
    private final Clock clock;
    private final PlatformAudit audit;
    private ScheduledFuture<?> sweep;

    protected SigningKeyRotation() {
        this(null, null, null, null);
    }

    @Inject
    SigningKeyRotation(SigningKeys keys, SigningKeyStore store, Clock clock, PlatformAudit audit) {
        this.keys = keys;
        this.store = store;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a key is for now. */
    public enum Use {
        /** Published, and about to sign. */
        WAITING,
        /** Signs new tokens. */
        SIGNING,
        /** Signs no more; its tokens are still good. */
        VERIFYING
    }

    /** A key without its secret. */
    public record Listed(String id, Instant createdAt, Use use) {}

    /** Begins to look after the keys; called once when the application is ready for it. */
    public synchronized void start() {
        if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Ends looking. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            sweep = null;
        }
    }

    /** All keys, the newest first. */
    public List<Listed> list(Role role) {
        Permission.MANAGE_TENANTS.require(role);
        SigningKeyRing ring = keys.refresh();
        int signing = ring.keys().indexOf(ring.signing(clock.instant()));
        return ring.keys().stream()
                .map(kept -> {
                    int place = ring.keys().indexOf(kept);
                    Use use = place < signing ? Use.WAITING : place == signing ? Use.SIGNING : Use.VERIFYING;
                    return new Listed(kept.key().getKeyID(), kept.createdAt(), use);
                })
                .toList();
    }

    /**
     * Makes a new key. It is published at once and signs some minutes later; tokens of the old one stay good until they expire.
     *
     * @throws DomainException CONFLICT while the last new key isn't signing yet
     */
    public void rotate(Role role, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        SigningKeyRing ring = keys.refresh();
        boolean made = !ring.isWaiting(clock.instant())
                && audit.recordIf(
                        () -> store.addAfter(ring.keys().get(0), SigningKeys.generate()),
                        Actor.platformAdmin(by),
                        AuditAction.SIGNING_KEY_ROTATED,
                        null);
        if (!made) {
            throw new DomainException(ProblemCode.CONFLICT, "A new key was just made; it signs in a few minutes.");
        }
        keys.refresh();
        LOG.log(Level.INFO, "a new signing key was made");
    }

    private void look() {
        try {
            SigningKeyRing ring = keys.refresh();
            Instant now = clock.instant();
            if (ring.isDue(now) && store.addAfter(ring.keys().get(0), SigningKeys.generate())) {
                LOG.log(Level.INFO, "the signing key is {0} old: a new one was made", SigningKeyRing.TERM);
                ring = keys.refresh();
            }
            ring.retired(now).forEach(store::remove);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t look after the signing keys; trying again in some seconds", e);
        }
    }
}
