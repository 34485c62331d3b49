package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;

/**
 * The way to providers. Never call it inside a transaction: a slow provider must not hold a database connection. Failures
 * arrive as {@link VoiceException}; {@link #problem} turns one into words for people.
 */
@ApplicationScoped
public class VoiceGateway {
    private final GuardedCalls guarded;

    protected VoiceGateway() {
        this(null);
    }

    @Inject
    public VoiceGateway(GuardedCalls guarded) {
        this.guarded = guarded;
    }

    /** A call that changes nothing at the provider: with time-out, retries and circuit breaker. */
    public <C extends Capability, T> T read(VoiceAccount account, Class<C> capability, Function<C, T> call) {
        return guard(() -> guarded.read(() -> call.apply(require(account, capability))));
    }

    /** A call that changes something at the provider: with time-out and circuit breaker, never repeated. */
    public <C extends Capability, T> T write(VoiceAccount account, Class<C> capability, Function<C, T> call) {
        return guard(() -> guarded.write(() -> call.apply(require(account, capability))));
    }

    /** Asks whether the credentials work; returns the account's name. */
    public String check(VoiceAccount account) {
        return guard(() -> guarded.read(account::check));
    }

    private static <C extends Capability> C require(VoiceAccount account, Class<C> capability) {
        return account.capability(capability)
                .orElseThrow(() -> new VoiceException(
                        VoiceException.Code.INVALID_REQUEST,
                        "This provider doesn't offer "
                                + capability.getSimpleName().toLowerCase(Locale.ROOT) + "."));
    }

    private static <T> T guard(Supplier<T> call) {
        try {
            return call.get();
        } catch (CircuitBreakerOpenException e) {
            throw new VoiceException(
                    VoiceException.Code.UNAVAILABLE,
                    "The provider has failed often just now; try again in a few seconds.");
        } catch (TimeoutException e) {
            // The time-out's interruption may still be pending on this thread; it must not stop what is done next.
            Thread.interrupted();
            throw new VoiceException(
                    VoiceException.Code.TIMEOUT,
                    "The provider didn't answer in time.",
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    e);
        }
    }

    /** The failure as a problem for people: with the field, or with the time to come back, if the provider told. */
    public static DomainException problem(VoiceException failure) {
        ProblemCode code = codeOf(failure.code());
        if (failure.retryAfter().isPresent()) {
            return DomainException.later(
                    code, failure.getMessage(), failure.retryAfter().get());
        }
        return failure.field()
                .map(field -> DomainException.at(code, field, failure.getMessage()))
                .orElseGet(() -> new DomainException(code, failure.getMessage(), failure));
    }

    private static ProblemCode codeOf(VoiceException.Code code) {
        return switch (code) {
            case CREDENTIALS_REFUSED -> ProblemCode.PROVIDER_CREDENTIALS_REFUSED;
            case RATE_LIMITED -> ProblemCode.RATE_LIMITED;
            case UNAVAILABLE, TIMEOUT, PROTOCOL -> ProblemCode.PROVIDER_UNAVAILABLE;
            case FORBIDDEN, PAYMENT_REQUIRED, NOT_FOUND, INVALID_REQUEST, CONFLICT -> ProblemCode.PROVIDER_REFUSED;
        };
    }
}
