package org.switchboard.system.drill;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A guard taken away.
 *
 * @param guard what is taken away, in words
 * @param edits in the sources; none for a guard of the database
 * @param policies row level security policies of tenants' tables ({@code table.policy}) that let everything through
 * @param heldBy the other wall that keeps the drill green; empty when the drill must go red
 */
record Mutation(String guard, List<Edit> edits, List<String> policies, String heldBy) {
    Mutation {
        edits = List.copyOf(edits);
        policies = List.copyOf(policies);
    }

    static Mutation of(String guard, Edit... edits) {
        return new Mutation(guard, List.of(edits), List.of(), "");
    }

    static Mutation ofPolicies(String guard, String... policies) {
        return new Mutation(guard, List.of(), List.of(policies), "");
    }

    Mutation and(String... morePolicies) {
        return new Mutation(
                guard,
                edits,
                Stream.concat(policies.stream(), Stream.of(morePolicies)).toList(),
                heldBy);
    }

    Mutation heldBy(String wall) {
        return new Mutation(guard, edits, policies, wall);
    }

    boolean mustGoRed() {
        return heldBy.isEmpty();
    }

    /**
     * A change of a source file.
     *
     * @param file from the repository's root
     * @param text must occur exactly once
     */
    record Edit(String file, String text, String replacement) {
        /** The file's content with the change. @throws AssertionError when the text isn't there (once) any more */
        String apply(Path repository) {
            String source = Sources.read(repository.resolve(file));
            int at = source.indexOf(text);
            if (at < 0 || source.indexOf(text, at + 1) >= 0) {
                throw new AssertionError("the mutation of " + file + " doesn't apply any more: \"" + text
                        + "\" must stand there exactly once; follow the guard in Mutations");
            }
            return source.replace(text, replacement);
        }
    }
}
