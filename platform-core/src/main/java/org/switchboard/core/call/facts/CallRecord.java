package org.switchboard.core.call.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * All that is kept of a call: what is known, each result its analysis has had, each line of the ledger. Joining is commutative,
 * associative and idempotent: facts by {@link FactJoin}, the others as sets.
 *
 * @param analyses by revision
 * @param usage entries of all that was ever told; those that count have the revision of {@link CallFacts#usage()}
 */
public record CallRecord(CallFacts facts, Map<String, AnalysisRevision> analyses, Set<CallUsage.Entry> usage) {
    private static final Comparator<CallUsage.Entry> ORDER =
            Comparator.comparing(CallUsage.Entry::revision).thenComparing(CallUsage.Entry::component);
    private static final BinaryOperator<AnalysisRevision> NEWER =
            BinaryOperator.maxBy(Comparator.comparing(AnalysisRevision::toldAt)
                    .thenComparing(one -> one.analysis().fields(), new JsonOrder()));

    /** What one report tells. */
    public static CallRecord of(CallFacts facts) {
        Map<String, AnalysisRevision> analyses = new TreeMap<>();
        facts.analysisRevision().ifPresent(found -> analyses.put(found.revision(), found));
        return new CallRecord(
                facts, analyses, entries(facts.usage().map(CallUsage::entries).orElse(List.of())));
    }

    /** What both tell together. */
    public static CallRecord join(CallRecord one, CallRecord other) {
        Map<String, AnalysisRevision> analyses = new TreeMap<>(one.analyses);
        other.analyses.forEach((revision, told) -> analyses.merge(revision, told, NEWER));
        Set<CallUsage.Entry> usage = entries(one.usage);
        usage.addAll(other.usage);
        return new CallRecord(FactJoin.join(one.facts, other.facts), analyses, usage);
    }

    private static Set<CallUsage.Entry> entries(Collection<CallUsage.Entry> some) {
        Set<CallUsage.Entry> entries = new TreeSet<>(ORDER);
        entries.addAll(some);
        return entries;
    }
}
