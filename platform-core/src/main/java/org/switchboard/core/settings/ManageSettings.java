package org.switchboard.core.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Shows and changes what a tenant's administrators set for its console. */
@ApplicationScoped
public class ManageSettings {
    /** Languages that the console speaks. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private final Tenants tenants;
    private final Renaming renaming;
    private final KnownSettings settings;
    private final Audit audit;

    protected ManageSettings() {
        this(null, null, null, null);
    }

    @Inject
    ManageSettings(Tenants tenants, Renaming renaming, KnownSettings settings, Audit audit) {
        this.tenants = tenants;
        this.renaming = renaming;
        this.settings = settings;
        this.audit = audit;
    }

    /** The part that is a transaction of the platform. */
    @ApplicationScoped
    static class Renaming {
        @Inject
        Tenants tenants;

        @Transactional
        void run(Tenant tenant, String name) {
            tenants.rename(tenant.id(), name, tenant.slug());
        }
    }

    /**
     * What to set; null: as usual.
     *
     * @param name of the organisation, 1 to 120 characters
     * @param timeZone name in the IANA database
     * @param language one of {@link #LANGUAGES}
     * @param colour six hexadecimal digits, with or without # before them
     */
    public record Request(String name, String timeZone, String language, String colour) {}

    /** An organisation's name and the rest of what it sets. */
    public record Shown(String name, TenantSettings settings) {}

    /** As they are, without the name. */
    public TenantSettings get(TenantContext context) {
        Permission.MANAGE_SETTINGS.require(context);
        return settings.now(context.tenant());
    }

    /** As they are. */
    public Shown show(TenantContext context) {
        TenantSettings now = get(context);
        return new Shown(tenant(context).name(), now);
    }

    /** Changes all but the picture. @throws DomainException INVALID_INPUT */
    public TenantSettings change(TenantContext context, Request request) {
        return change(context, request, found -> {}).settings();
    }

    /**
     * Changes all but the picture.
     *
     * @param expected throws when what is found isn't what was looked at
     * @throws DomainException INVALID_INPUT
     */
    public Shown change(TenantContext context, Request request, Consumer<Shown> expected) {
        Permission.MANAGE_SETTINGS.require(context);
        Check check = new Check();
        String name = check.text(request.name(), "name", 120);
        Optional<ZoneId> zone = Optional.ofNullable(request.timeZone())
                .map(text -> check.value(text, "time_zone", ManageSettings::zone));
        Optional<String> language = Optional.ofNullable(request.language())
                .map(tag -> check.value(tag, "language", ManageSettings::language));
        Optional<String> colour = Optional.ofNullable(request.colour())
                .map(digits -> check.value(digits, "colour", ManageSettings::colour));
        check.done();
        Tenant tenant = tenant(context);
        TenantSettings before;
        TenantSettings after;
        do {
            before = settings.now(context.tenant());
            after = new TenantSettings(zone, language, colour, before.logo());
            expected.accept(new Shown(tenant.name(), before));
            // Before it: both are the platform's tables.
            audit.recordAlone(
                    context, AuditAction.SETTINGS_CHANGED, null, before.audited(tenant.name()), after.audited(name));
            // Not, when somebody else was faster: then what they set is looked at.
        } while (!settings.keep(context.tenant(), before, after));
        if (!name.equals(tenant.name())) {
            renaming.run(tenant, name);
        }
        return new Shown(name, after);
    }

    /** Shows this picture beside the name; empty: the name's first letters again. @throws DomainException INVALID_INPUT on {@code logo} */
    public void changeLogo(TenantContext context, Optional<byte[]> picture) {
        Permission.MANAGE_SETTINGS.require(context);
        Optional<Logo> logo = picture.map(ManageSettings::logo);
        String name = tenant(context).name();
        TenantSettings before = settings.now(context.tenant());
        settings.keep(context.tenant(), logo);
        TenantSettings after = settings.now(context.tenant());
        audit.recordAlone(context, AuditAction.SETTINGS_CHANGED, null, before.audited(name), after.audited(name));
    }

    private Tenant tenant(TenantContext context) {
        return tenants.findById(context.tenant()).orElseThrow(() -> DomainException.notFound("tenant"));
    }

    private static Logo logo(byte[] bytes) {
        try {
            return new Logo(bytes);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("logo", e.getMessage());
        }
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("Give a time zone like Europe/Berlin.");
        }
        return ZoneId.of(name);
    }

    private static String language(String tag) {
        if (!LANGUAGES.contains(tag)) {
            throw new IllegalArgumentException("Give one of " + String.join(", ", LANGUAGES) + ".");
        }
        return tag;
    }

    private static String colour(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        if (!digits.matches("[0-9a-f]{6}")) {
            throw new IllegalArgumentException("Write a colour like #0b6670.");
        }
        return digits;
    }
}
