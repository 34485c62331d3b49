package org.switchboard.system.drill;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.switchboard.system.drill.Slot.In;

/** The drill itself: everybody calls everything; whatever they get of others is a finding. */
final class LeakDrill {
    private final World world;
    private final List<Recipe> recipes;
    private final Set<String> findings = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicInteger requests = new AtomicInteger();

    LeakDrill(World world, List<Recipe> recipes) {
        this.world = world;
        this.recipes = recipes;
    }

    /** All steps, up to the first that finds something. */
    List<String> run() throws Exception {
        List<Step> steps = List.of(
                this::readWhatIsOwn,
                this::growStrangers,
                this::askForForeignIds,
                // Before calls are placed, of which rows would tell on their own.
                this::writeWithoutPermission,
                () -> new Raids(world).run(findings),
                this::writeWhatIsOwn,
                () -> new Farewell(world, recipes).run(findings));
        for (Step step : steps) {
            if (findings.isEmpty()) {
                step.run();
            }
        }
        return findings();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    int requests() {
        return requests.get();
    }

    /** Everybody calls with ids of their own; those without any, with somebody's. */
    void readWhatIsOwn() {
        for (Recipe recipe : recipes.stream().filter(Recipe::reads).toList()) {
            everybody(reader -> callOwn(recipe, reader));
        }
    }

    /** Who may not call changes nothing, whatever the answer says. */
    void writeWithoutPermission() throws Exception {
        Map<String, String> before = world.sums();
        recipes.stream()
                .filter(recipe -> !recipe.reads())
                .forEach(recipe -> world.readers().stream()
                        .filter(reader -> !recipe.admits(reader))
                        .forEach(reader -> send(recipe, reader, own(recipe, reader))));
        compareRows(before, "who may not write changes rows: ");
    }

    private void compareRows(Map<String, String> before, String finding) throws Exception {
        world.sums().forEach((table, sum) -> {
            if (!sum.equals(before.get(table))) {
                findings.add(finding + table);
            }
        });
    }

    void writeWhatIsOwn() {
        Stream<Recipe> writing = recipes.stream().filter(recipe -> !recipe.reads());
        List<Recipe> ordered =
                writing.sorted(java.util.Comparator.comparing(Recipe::isLast)).toList();
        // Signed out is signed out, by whichever address.
        AuditTrail audit = new AuditTrail(world.platform());
        for (Recipe recipe : ordered) {
            world.readers().forEach(reader -> audit.follow(recipe, reader, callOwn(recipe, reader)));
        }
        findings.addAll(audit.findings(recipes));
    }

    // At the same time: the more requests share the connection, the better.
    private void everybody(Consumer<Reader> does) {
        world.readers().parallelStream().forEach(does);
    }

    private Answer callOwn(Recipe recipe, Reader reader) {
        Answer answer = send(recipe, reader, own(recipe, reader));
        if (!recipe.expected(reader).contains(answer.status())) {
            find(recipe, reader, "should answer " + recipe.expected(reader) + " but answers " + answer.status());
        }
        List<Canaries.Found> seen = world.canaries().in(answer.text());
        if (recipe.showsOwnTo(reader) && seen.stream().noneMatch(found -> reader.maySee(found.owner()))) {
            find(recipe, reader, "shows nothing of their own, so the drill proves nothing here");
        }
        return answer;
    }

    private Map<Slot, String> own(Recipe recipe, Reader reader) {
        Map<Slot, String> ids = new HashMap<>();
        recipe.values().forEach((slot, value) -> {
            if (value instanceof Kind kind && slot.in() != In.QUERY) {
                ids.put(slot, ownId(reader, kind));
            }
        });
        return ids;
    }

    // Nobody and platform admins have nothing; an administrator has the staff's.
    private String ownId(Reader reader, Kind kind) {
        Owner home = reader.home().orElse(world.owners().get(0));
        return world.id(home, kind)
                .or(() -> world.id(new Owner(home.tenant(), Owner.STAFF), kind))
                .orElseThrow();
    }

    /** What somebody sees stays the same when others get more. */
    void growStrangers() throws SQLException {
        List<Recipe> lists = recipes.stream()
                .filter(recipe -> recipe.reads() && !recipe.isAlias())
                .toList();
        Map<Reader, Map<Recipe, String>> seen = new ConcurrentHashMap<>();
        everybody(reader -> seen.put(reader, essences(lists, reader)));
        for (Owner stranger : world.owners()) {
            world.grow(stranger);
            everybody(reader -> {
                Map<Recipe, String> before = seen.put(reader, essences(lists, reader));
                if (!reader.maySee(stranger)) {
                    compare(reader, stranger, before, seen.get(reader));
                }
            });
        }
    }

    private void compare(Reader reader, Owner stranger, Map<Recipe, String> before, Map<Recipe, String> after) {
        after.forEach((recipe, now) -> {
            if (!now.equals(before.get(recipe)) && !recipe.tells(reader)) {
                find(
                        recipe,
                        reader,
                        "changes when " + stranger + " gets more rows: " + difference(before.get(recipe), now));
            }
        });
    }

    private Map<Recipe, String> essences(List<Recipe> lists, Reader reader) {
        Map<Recipe, String> essences = new LinkedHashMap<>();
        lists.stream()
                .filter(recipe -> recipe.admits(reader))
                .forEach(recipe -> essences.put(
                        recipe, send(recipe, reader, own(recipe, reader)).essence()));
        return essences;
    }

    /** A foreign id in each slot gives what a missing one gives, and changes nothing. */
    void askForForeignIds() throws Exception {
        Map<String, String> before = world.sums();
        for (Recipe recipe : recipes) {
            recipe.values().forEach((slot, value) -> {
                if (value instanceof Kind kind) {
                    everybody(reader -> askForForeignIds(recipe, reader, slot, kind));
                }
            });
        }
        compareRows(before, "foreign ids change rows: ");
    }

    private void askForForeignIds(Recipe recipe, Reader reader, Slot slot, Kind kind) {
        boolean registry = reader.role() == Role.PLATFORM && kind.isOfTheRegistry();
        if (registry) {
            return;
        }
        Stream<String> foreign = world.owners().stream()
                .filter(owner -> !reader.maySee(owner))
                .filter(owner -> !kind.isOfTheRegistry() || !reader.isOf(owner.tenant()))
                .map(owner -> world.id(owner, kind))
                .flatMap(Optional::stream)
                .filter(id -> !id.equals(ownId(reader, kind)) || reader.home().isEmpty())
                .distinct();
        // Who may not call at all, or calls by another address, needs no more than a sample.
        List<String> asked = foreign.limit(recipe.admits(reader) && !recipe.isAlias() ? Long.MAX_VALUE : 1)
                .toList();
        for (String id : asked) {
            String forForeign = essence(recipe, reader, slot, id);
            String forMissing = essence(recipe, reader, slot, kind.missingLike(id));
            if (slot.in() == In.PATH && recipe.admits(reader) && !forForeign.startsWith("404")) {
                find(recipe, reader, "answers " + forForeign.substring(0, 3) + " instead of 404 for a foreign " + slot);
            }
            if (!forForeign.equals(forMissing)) {
                find(
                        recipe,
                        reader,
                        "tells a foreign " + slot + " from a missing one: " + difference(forMissing, forForeign));
            }
        }
    }

    private String essence(Recipe recipe, Reader reader, Slot slot, String id) {
        Map<Slot, String> ids = own(recipe, reader);
        ids.put(slot, id);
        return send(recipe, reader, ids).essence().replace(id, "(asked)");
    }

    private Answer send(Recipe recipe, Reader reader, Map<Slot, String> ids) {
        requests.incrementAndGet();
        Answer answer = Asked.of(recipe, reader, ids::get).send(reader);
        String seen = answer.text();
        // What somebody put into the request may stand in its answer.
        for (String id : ids.values()) {
            seen = id == null ? seen : seen.replace(id, "");
        }
        world.canaries().in(seen).stream()
                .filter(found -> !reader.maySee(found.owner())
                        && !(recipe.tells(reader) && found.isOfTheProvider())
                        && !(recipe.names(reader) && found.isAName()))
                .findFirst()
                .ifPresent(
                        found -> find(recipe, reader, "sees what belongs to " + found.owner() + ": " + found.canary()));
        if (answer.status() >= 500 && answer.status() != 503) {
            find(recipe, reader, "fails with " + answer.status() + " for " + ids);
        }
        return answer;
    }

    private void find(Recipe recipe, Reader reader, String what) {
        findings.add(reader + ", " + recipe + ": " + what);
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "…" + around(one, at) + "… became …" + around(other, at) + "…";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 60))
                .replaceAll("\\s+", " ");
    }
}
