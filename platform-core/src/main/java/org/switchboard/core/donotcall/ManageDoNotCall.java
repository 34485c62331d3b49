package org.switchboard.core.donotcall;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.switchboard.core.Page;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.number.DialableNumber;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.E164;

/** Keeps the list of numbers that a tenant must not call. Nobody is called who is on it, from the commit on. */
@ApplicationScoped
public class ManageDoNotCall {
    /** So many numbers may come at once. */
    public static final int MOST_AT_ONCE = 5_000;

    private static final int LONGEST_REASON = 500;

    private final TenantScope scope;
    private final DoNotCallList list;
    private final Clock clock;
    private final Audit audit;

    protected ManageDoNotCall() {
        this(null, null, null, null);
    }

    @Inject
    public ManageDoNotCall(TenantScope scope, DoNotCallList list, Clock clock, Audit audit) {
        this.scope = scope;
        this.list = list;
        this.clock = clock;
        this.audit = audit;
    }

    /** What became of a list: how many numbers are new on ours, and how many were there already. */
    public record Imported(int added, int known) {}

    /**
     * A page, newest first.
     *
     * @param text part of number or reason; null: all
     * @param cursor from {@link Page#next()}
     */
    public Page<DoNotCall> list(TenantContext context, String text, Optional<String> cursor, int limit) {
        Permission.MANAGE_DO_NOT_CALL.require(context);
        String part = text == null ? "" : text.strip();
        List<DoNotCall> found =
                scope.call(context, () -> list.list(part, cursor.map(ManageDoNotCall::position), limit + 1));
        boolean more = found.size() > limit;
        List<DoNotCall> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Optional.of(items.get(limit - 1).id().toString()) : Optional.empty());
    }

    private static UUID position(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("cursor", "Use the next_cursor of the page before, or leave it out.");
        }
    }

    /** Puts a number on the list. @throws DomainException INVALID_INPUT; CONFLICT when it is there already */
    public DoNotCall add(TenantContext context, String number, String reason) {
        Permission.MANAGE_DO_NOT_CALL.require(context);
        Check check = new Check();
        E164 wanted = check.value(number, "number", DialableNumber::read);
        String why = check.optionalText(reason, "reason", LONGEST_REASON);
        check.done();
        DoNotCall entry = entry(context, wanted, why);
        scope.run(context, () -> {
            if (!list.add(entry)) {
                throw DomainException.at(ProblemCode.CONFLICT, "number", "This number is on the list already.");
            }
            audit.record(context, AuditAction.DO_NOT_CALL_ADDED, entry.id(), Fields.NONE, audited(entry));
        });
        return entry;
    }

    /**
     * Puts many numbers on the list: all of them or, when one can't be read, none.
     *
     * @throws DomainException INVALID_INPUT naming each that is none, by its place
     */
    public Imported addAll(TenantContext context, List<String> numbers, String reason) {
        Permission.MANAGE_DO_NOT_CALL.require(context);
        Check check = new Check();
        check.that(
                numbers != null && !numbers.isEmpty() && numbers.size() <= MOST_AT_ONCE,
                "numbers",
                "Give 1 to " + MOST_AT_ONCE + " numbers at once.");
        String why = check.optionalText(reason, "reason", LONGEST_REASON);
        check.done();
        List<E164> wanted = IntStream.range(0, numbers.size())
                .mapToObj(i -> check.value(numbers.get(i), "numbers[" + i + "]", DialableNumber::read))
                .toList();
        check.done();
        long added = scope.call(context, () -> {
            List<E164> fresh = wanted.stream()
                    .filter(number -> list.add(entry(context, number, why)))
                    .toList();
            if (!fresh.isEmpty()) {
                Fields told = Fields.of(
                                "numbers", fresh.stream().map(E164::value).toList())
                        .and("reason", why);
                audit.record(context, AuditAction.DO_NOT_CALL_IMPORTED, null, Fields.NONE, told);
            }
            return (long) fresh.size();
        });
        return new Imported((int) added, numbers.size() - (int) added);
    }

    private static Fields audited(DoNotCall entry) {
        return Fields.of("number", entry.number().value()).and("reason", entry.reason());
    }

    private DoNotCall entry(TenantContext context, E164 number, String reason) {
        return new DoNotCall(
                UuidCreator.getTimeOrderedEpoch(),
                number,
                reason,
                context.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Takes a number off the list: it may be called again. @throws DomainException NOT_FOUND */
    public void remove(TenantContext context, UUID id) {
        Permission.MANAGE_DO_NOT_CALL.require(context);
        scope.run(context, () -> {
            DoNotCall entry = list.remove(id).orElseThrow(() -> DomainException.notFound("entry"));
            audit.record(context, AuditAction.DO_NOT_CALL_REMOVED, id, audited(entry), Fields.NONE);
        });
    }
}
