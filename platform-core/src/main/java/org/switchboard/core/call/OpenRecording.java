package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.Recordings.Recording;
import org.switchboard.spi.voice.VoiceException;

/** Opens a call's recording for somebody who may read the call. The provider's address never leaves the platform. */
@ApplicationScoped
public class OpenRecording {
    private final FindCalls calls;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;

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
     * Opens the recording; the caller closes it.
     *
     * @param range value of a Range header, passed on as it is
     * @throws DomainException NOT_FOUND when call or recording don't exist (yet)
     */
    public Recording open(TenantContext context, CallId id, Optional<String> range) {
        URI location =
                calls.get(context, id).facts().recording().orElseThrow(() -> DomainException.notFound("recording"));
        try {
            return gateway.read(
                    accounts.of(context).account(), Recordings.class, recordings -> recordings.open(location, range));
        } catch (VoiceException e) {
            if (e.code() == VoiceException.Code.NOT_FOUND) {
                throw DomainException.notFound("recording");
            }
            throw VoiceGateway.problem(e);
        }
    }
}
