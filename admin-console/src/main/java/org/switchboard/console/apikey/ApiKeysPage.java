package org.switchboard.console.apikey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.apikey.ApiKey;
import org.switchboard.core.apikey.ManageApiKeys;
import org.switchboard.core.tenancy.Permission;

/** The tenant's keys for programs, and the form that makes one. The secret is on the answer to the form and nowhere else. */
@Named
@RequestScoped
public class ApiKeysPage {
    private ManageApiKeys keys;
    private Visit visit;
    private Words words;
    private Clock clock;
    private Listing<ApiKey> list;
    private String name;
    private String[] scopes = {};
    private Integer days;
    private String secret = "";

    protected ApiKeysPage() {}

    @Inject
    ApiKeysPage(ManageApiKeys keys, Visit visit, Words words, Clock clock) {
        this.keys = keys;
        this.visit = visit;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        list = Listing.of(keys.list(visit.context()))
                .search(key -> key.name() + " " + key.start())
                .sort("newest", Comparator.comparing(ApiKey::createdAt).reversed())
                .sort("name", Comparator.comparing(ApiKey::name, String.CASE_INSENSITIVE_ORDER))
                .sort("used", Comparator.comparing(key -> key.lastUsedAt().orElse(Instant.EPOCH)));
    }

    /** Makes a key and shows its secret on this very page: it isn't kept anywhere. */
    public void create() {
        Optional<Instant> until =
                Optional.ofNullable(days).map(count -> clock.instant().plus(Duration.ofDays(count)));
        Problems.told(() -> {
            secret = keys.create(visit.context(), new ManageApiKeys.Request(name, List.of(scopes), until))
                    .secret()
                    .value();
            name = null;
            scopes = new String[0];
            load();
        });
    }

    /** Ends a key at once. */
    public void revoke() {
        if (Problems.told(() -> keys.revoke(visit.context(), Listing.pressed()))) {
            Toasts.show(words.say("keys.revoked"));
            Faces.redirect(visit.getBase() + "/api-keys");
        }
    }

    public Listing<ApiKey> getList() {
        return list;
    }

    /** What a key can be allowed. */
    public List<String> getPossible() {
        return Permission.of(visit.context().role()).stream()
                .filter(Permission::isForKeys)
                .map(Permission::scope)
                .sorted()
                .toList();
    }

    /** What a key is allowed, in words. */
    public String allowed(ApiKey key) {
        Stream<String> names = key.scopes().stream().map(Permission::scope).sorted();
        return names.map(scope -> words.orOwn("scope." + scope, scope))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** Whether the key is good no more though nobody revoked it. */
    public boolean isExpired(ApiKey key) {
        return key.expiresAt().filter(end -> end.isBefore(clock.instant())).isPresent();
    }

    /** The key that was just made; empty otherwise. */
    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getScopes() {
        return Arrays.copyOf(scopes, scopes.length);
    }

    public void setScopes(String[] scopes) {
        this.scopes = Arrays.copyOf(Objects.requireNonNull(scopes), scopes.length);
    }

    /** How long it is good; null: until somebody revokes it. */
    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
