package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.switchboard.core.agent.PublicUrl;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;

/**
 * Links to a recording that a player can use without an access token, for five minutes. A link holds the tenant and, encrypted with
 * the tenant's key, the call, who asked and when it ends: it opens what that person may read at the moment it is used, nothing else.
 */
@ApplicationScoped
public class RecordingLinks {
    /** How long a link may be used. */
    public static final Duration VALID = Duration.ofMinutes(5);

    private static final String WHAT = "recording link";
    private static final int TENANT_BYTES = 16;

    private final OpenRecording recordings;
    private final TenantKeys keys;
    private final ActiveTenants tenants;
    private final PublicUrl publicUrl;
    private final Clock clock;

    protected RecordingLinks() {
        this(null, null, null, null, null);
    }

    @Inject
    public RecordingLinks(
            OpenRecording recordings, TenantKeys keys, ActiveTenants tenants, PublicUrl publicUrl, Clock clock) {
        this.recordings = recordings;
        this.keys = keys;
        this.tenants = tenants;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A link and until when it may be used. */
    public record Link(URI url, Instant expiresAt) {}

    private record Ticket(CallId call, Role role, UUID user, Instant expiresAt) {
        private String text() {
            return call + " " + role + " " + user + " " + expiresAt.getEpochSecond();
        }

        private static Ticket of(String text) {
            String[] parts = text.split(" ", -1);
            return new Ticket(
                    new CallId(UUID.fromString(parts[0])),
                    Role.valueOf(parts[1]),
                    UUID.fromString(parts[2]),
                    Instant.ofEpochSecond(Long.parseLong(parts[3])));
        }
    }

    /** Makes a link. @throws DomainException NOT_FOUND when call or recording don't exist (yet) */
    public Link make(TenantContext context, CallId id) {
        recordings.require(context, id);
        Instant end = clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        byte[] ticket =
                keys.encrypt(context.tenant(), WHAT, new Ticket(id, context.role(), context.person(), end).text());
        UUID tenant = context.tenant().value();
        byte[] token = ByteBuffer.allocate(TENANT_BYTES + ticket.length)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .put(ticket)
                .array();
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        return new Link(URI.create(publicUrl.base().toString().replaceAll("/+$", "") + "/api/recordings/" + name), end);
    }

    /**
     * Opens what a link leads to, for whom it was made; the caller closes it.
     *
     * @throws DomainException NOT_FOUND when nobody made such a link, or who made it may not read the call any more; LINK_EXPIRED
     */
    public PlayableRecording open(String token, OpenRecording.Wanted wanted) {
        ByteBuffer bytes = decode(token);
        Tenant tenant = tenant(new TenantId(new UUID(bytes.getLong(), bytes.getLong())));
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        Ticket ticket = open(tenant, sealed);
        if (!clock.instant().isBefore(ticket.expiresAt())) {
            throw new DomainException(ProblemCode.LINK_EXPIRED, "This link is no longer valid. Ask for a new one.");
        }
        TenantContext context = TenantContext.of(tenant.id(), tenant.schema(), ticket.role(), ticket.user());
        return recordings.open(context, ticket.call(), wanted);
    }

    private static ByteBuffer decode(String token) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() > TENANT_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Same answer as for one that is too short.
        }
        throw noSuchLink();
    }

    private Tenant tenant(TenantId id) {
        try {
            return tenants.get(id);
        } catch (DomainException e) {
            throw noSuchLink();
        }
    }

    private Ticket open(Tenant tenant, byte[] sealed) {
        try {
            return Ticket.of(keys.decrypt(tenant.id(), WHAT, sealed));
        } catch (IllegalStateException e) {
            throw noSuchLink();
        }
    }

    private static DomainException noSuchLink() {
        return DomainException.notFound("recording");
    }
}
