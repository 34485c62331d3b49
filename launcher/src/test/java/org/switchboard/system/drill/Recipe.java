package org.switchboard.system.drill;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.switchboard.system.drill.Slot.In;

/**
 * How to call an endpoint or page: who may, what they get, and what stands in each slot: a {@link Kind} for an id, a text or
 * number, or a function of the reader.
 */
final class Recipe {
    private final String method;
    private final String path;
    private final Map<Slot, Object> values = new LinkedHashMap<>();
    private Set<Role> roles = EnumSet.noneOf(Role.class);
    private Set<Integer> statuses = Set.of(200);
    private boolean showsOwn;
    private boolean endsSession;
    private boolean alias;
    private boolean tellsThePlatform;
    private boolean namesToThePlatform;

    private Recipe(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Recipe get(String path) {
        return new Recipe("GET", path);
    }

    static Recipe of(String method, String path) {
        return new Recipe(method, path);
    }

    /** The same call at another address. */
    Recipe at(String otherPath) {
        Recipe copy = new Recipe(method, otherPath);
        copy.values.putAll(values);
        copy.values.keySet().removeIf(slot -> slot.in() == In.PATH && !otherPath.contains("{" + slot.name() + "}"));
        copy.roles = roles;
        copy.statuses = statuses;
        copy.showsOwn = showsOwn;
        copy.endsSession = endsSession;
        copy.alias = true;
        return copy;
    }

    /** Who may. */
    Recipe by(Role first, Role... more) {
        roles = EnumSet.of(first, more);
        return this;
    }

    Recipe byAll() {
        roles = EnumSet.allOf(Role.class);
        return this;
    }

    /** What those who may get for their own ids; usually 200. */
    Recipe gives(Integer... allowed) {
        statuses = Set.of(allowed);
        return this;
    }

    /** Those who may see canaries of their own: the proof that there was something to see. */
    Recipe showsOwn() {
        showsOwn = true;
        return this;
    }

    /** Platform admins may see something of every tenant here: {@code what} says what. */
    Recipe tellsThePlatform(String what) {
        tellsThePlatform = !what.isEmpty();
        return this;
    }

    boolean tells(Reader reader) {
        return tellsThePlatform && reader.role() == Role.PLATFORM;
    }

    /** Platform admins may see here what people and agents of every tenant are called. */
    Recipe namesToThePlatform() {
        namesToThePlatform = true;
        return this;
    }

    boolean names(Reader reader) {
        return namesToThePlatform && reader.role() == Role.PLATFORM;
    }

    /** The caller is signed out by it, so it comes last. */
    Recipe endsSession() {
        endsSession = true;
        return this;
    }

    Recipe path(String name, Object value) {
        values.put(new Slot(In.PATH, name), value);
        return this;
    }

    Recipe query(String name, Object value) {
        values.put(new Slot(In.QUERY, name), value);
        return this;
    }

    Recipe header(String name, Object value) {
        values.put(new Slot(In.HEADER, name), value);
        return this;
    }

    Recipe body(String name, Object value) {
        values.put(new Slot(In.BODY, name), value);
        return this;
    }

    Recipe body(String name, Function<Reader, Object> value) {
        values.put(new Slot(In.BODY, name), value);
        return this;
    }

    String key() {
        return method + " " + path;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Map<Slot, Object> values() {
        return values;
    }

    boolean isPage() {
        return path.startsWith("/console/");
    }

    boolean isAlias() {
        return alias;
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean admits(Reader reader) {
        return roles.contains(reader.role());
    }

    boolean admitsNobody() {
        return roles.contains(Role.NOBODY);
    }

    boolean showsOwnTo(Reader reader) {
        return showsOwn && admits(reader) && reader.home().isPresent();
    }

    boolean isLast() {
        return endsSession;
    }

    /** What somebody gets who calls with ids of their own, or none. */
    Set<Integer> expected(Reader reader) {
        if (admits(reader)) {
            return statuses;
        }
        if (isPage()) {
            return Set.of(reader.role() == Role.NOBODY ? 302 : 404);
        }
        return Set.of(reader.role() == Role.NOBODY ? 401 : 403);
    }

    @Override
    public String toString() {
        return key();
    }
}
