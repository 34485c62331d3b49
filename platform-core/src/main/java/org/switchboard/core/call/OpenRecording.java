package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.Recordings.Recording;
import org.switchboard.spi.voice.VoiceException;

/**
 * Opens a call's recording for somebody who may read the call. The provider's address never leaves the platform. While it is
 * listened to, neither a transaction nor a connection of the database is held.
 */
@ApplicationScoped
public class OpenRecording {
    /** So many are listened to at once on a node: each may keep a thread busy for as long as its listener likes. */
    static final int AT_ONCE = 60;

    private static final Pattern SINGLE_RANGE = Pattern.compile("bytes=(\\d+-\\d*|-\\d+)");

    private final FindCalls calls;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final Semaphore places = new Semaphore(AT_ONCE);

    protected OpenRecording() {
        this(null, null, null);
    }

    @Inject
    public OpenRecording(FindCalls calls, VoiceAccounts accounts, VoiceGateway gateway) {
        this.calls = calls;
        this.accounts = accounts;
        this.gateway = gateway;
    }

    /**
     * What a player asks for; the values of the request's headers.
     *
     * @param range several ranges at once count as none (RFC 9110 allows that)
     * @param ifRange the range only counts if this is still the recording's {@link PlayableRecording#tag()}
     */
    public record Wanted(Optional<String> range, Optional<String> ifRange) {
        /** The whole recording. */
        public static final Wanted WHOLE = new Wanted(Optional.empty(), Optional.empty());

        /** The headers as they came; null: not sent. */
        public static Wanted of(String range, String ifRange) {
            return new Wanted(Optional.ofNullable(range), Optional.ofNullable(ifRange));
        }

        private Optional<String> rangeOf(String tag) {
            return ifRange.map(tag::equals).orElse(true)
                    ? range.map(String::strip)
                            .filter(text -> SINGLE_RANGE.matcher(text).matches())
                    : Optional.empty();
        }
    }

    /**
     * Opens the recording; the caller closes it.
     *
     * @throws DomainException NOT_FOUND when call or recording don't exist (yet); NO_SUCH_PART; RATE_LIMITED; provider problems
     */
    public PlayableRecording open(TenantContext context, CallId id, Wanted wanted) {
        URI location = location(context, id);
        String tag = tag(location);
        if (!places.tryAcquire()) {
            throw new DomainException(
                    ProblemCode.RATE_LIMITED, "Too many recordings are listened to at once. Try again in a moment.");
        }
        try {
            return new PlayableRecording(open(context, location, wanted.rangeOf(tag)), tag, places::release);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Whether there is one to open. @throws DomainException NOT_FOUND */
    void require(TenantContext context, CallId id) {
        location(context, id);
    }

    private URI location(TenantContext context, CallId id) {
        return calls.get(context, id).facts().recording().orElseThrow(() -> DomainException.notFound("recording"));
    }

    // What is at a link doesn't change, but a call may get another link. The link itself is nobody's business.
    private static String tag(URI location) {
        return '"'
                + UUID.nameUUIDFromBytes(location.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                + '"';
    }

    private Recording open(TenantContext context, URI location, Optional<String> range) {
        try {
            return gateway.read(
                    accounts.of(context).account(), Recordings.class, recordings -> recordings.open(location, range));
        } catch (VoiceException e) {
            if (e.code() == VoiceException.Code.NOT_FOUND) {
                throw DomainException.notFound("recording");
            }
            if (e.field().filter("range"::equals).isPresent()) {
                throw new DomainException(ProblemCode.NO_SUCH_PART, "The recording is shorter than that.");
            }
            throw VoiceGateway.problem(e);
        }
    }
}
