package org.switchboard.core.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.switchboard.core.plugin.Line.NotSentException;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceProvider;

/**
 * The way to providers. Never call it inside a transaction: a slow provider must not hold a database connection. Failures
 * arrive as {@link VoiceException}; {@link #problem} turns one into words for people.
 */
@ApplicationScoped
public class VoiceGateway {
    private final GuardedCalls guarded;
    private final TimedCalls timed;
    private final GatewayConfig config;
    private final CallObserver observer;
    // A line lives as long as an account uses it.
    private final Cache<String, Line> lines = Caffeine.newBuilder().weakValues().build();

    protected VoiceGateway() {
        this(null, null, null, null);
    }

    @Inject
    public VoiceGateway(GuardedCalls guarded, TimedCalls timed, GatewayConfig config, CallObserver observer) {
        this.guarded = guarded;
        this.timed = timed;
        this.config = config;
        this.observer = observer;
    }

    /**
     * Opens an account whose calls share a circuit breaker and a bulkhead with those of the same line, and with no others.
     *
     * @param line names the connection
     */
    public VoiceAccount open(VoiceProvider provider, ProviderContext context, String line) {
        return new OpenAccount(provider.id(), lines.get(line, name -> new Line(name, config)), provider.open(context));
    }

    /** A call that changes nothing at the provider: with time-out, retries, circuit breaker and bulkhead. */
    public <C extends Capability, T> T read(VoiceAccount account, Class<C> capability, Function<C, T> call) {
        return call.apply(guard(OpenAccount.of(account), capability, true));
    }

    /** A call that changes something at the provider: with time-out, circuit breaker and bulkhead, never repeated. */
    public <C extends Capability, T> T write(VoiceAccount account, Class<C> capability, Function<C, T> call) {
        return call.apply(guard(OpenAccount.of(account), capability, false));
    }

    /**
     * Asks nobody, but remembers: whether calls of this account have a chance now.
     *
     * @throws VoiceException UNAVAILABLE while the provider has failed too often, CREDENTIALS_REFUSED when it refused the key lately
     */
    public void requireHealthy(VoiceAccount account) {
        OpenAccount open = OpenAccount.of(account);
        open.key().requireGood();
        open.line().requireOpen();
    }

    /** Asks whether the credentials work; returns the account's name. */
    public String check(VoiceAccount account) {
        return run(OpenAccount.of(account), "account.check", true, account::check);
    }

    /** The capability with the guards around each of its methods, so that the operation is known by its name. */
    private <C extends Capability> C guard(OpenAccount account, Class<C> type, boolean repeatable) {
        C target = account.require(type);
        String name = type.getSimpleName().toLowerCase(Locale.ROOT) + ".";
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        run(account, name + method.getName(), repeatable, () -> invoke(method, target, arguments))));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T run(OpenAccount account, String operation, boolean repeatable, Supplier<T> call) {
        GatewayCall<T> tries =
                new GatewayCall<>(account.line(), () -> repeatable ? timed.read(call) : timed.write(call));
        String outcome = "error";
        long start = System.nanoTime();
        try {
            T answer = account.line().withPlace(() -> guarded(tries, repeatable));
            outcome = "ok";
            account.key().worked();
            return answer;
        } catch (VoiceException e) {
            account.key().failed(e);
            outcome =
                    e instanceof NotSentException ? "not_sent" : e.code().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            observer.called(account.provider(), operation, outcome, time, tries.retries());
        }
    }

    private <T> T guarded(GatewayCall<T> tries, boolean repeatable) {
        try {
            return repeatable ? guarded.repeated(tries::attempt) : guarded.once(tries::attempt);
        } catch (BulkheadException e) {
            throw new NotSentException(
                    VoiceException.Code.UNAVAILABLE,
                    "The server waits for too many answers of providers; try again in a moment.",
                    Duration.ofSeconds(1));
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
