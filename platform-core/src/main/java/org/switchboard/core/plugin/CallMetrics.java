package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.switchboard.spi.ProviderId;

/** Counts and times calls by provider and operation. Never by tenant: there are too many, and it is nobody's business. */
@ApplicationScoped
class CallMetrics implements CallObserver {
    private static final Metadata CALLS = Metadata.builder()
            .withName("switchboard.provider.calls")
            .withDescription("Calls to voice providers by outcome: ok, an error code, not_sent or error")
            .build();
    private static final Metadata RETRIES = Metadata.builder()
            .withName("switchboard.provider.retries")
            .withDescription("Tries of calls to voice providers after the first")
            .build();
    // Without a unit: given one, the server takes the nanoseconds of a timer for that.
    private static final Metadata TIME = Metadata.builder()
            .withName("switchboard.provider.call.time")
            .withDescription("Time that calls to voice providers took, all tries included")
            .build();

    private final MetricRegistry registry;

    protected CallMetrics() {
        this(null);
    }

    @Inject
    CallMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void called(ProviderId provider, String operation, String outcome, Duration time, int retries) {
        Tag[] tags = {new Tag("provider", provider.value()), new Tag("operation", operation)};
        registry.counter(CALLS, tags[0], tags[1], new Tag("outcome", outcome)).inc();
        registry.counter(RETRIES, tags).inc(retries);
        registry.timer(TIME, tags).update(time);
    }
}
