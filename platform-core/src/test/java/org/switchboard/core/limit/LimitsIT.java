package org.switchboard.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.core.it.TestDatabase;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.secret.MasterKey;
import org.switchboard.core.tenancy.DatabaseConfig;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.OwnerDatabase;

/** Every limit that is declared, on two nodes with one database. */
class LimitsIT {
    private static final MasterKey KEY = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

    private final RateLimits one = node(key -> Optional.empty());
    private final RateLimits other = node(key -> Optional.empty());
    private final String somebody = UUID.randomUUID().toString();

    @BeforeAll
    static void migrate() {
        new Migrations(new OwnerDatabase(
                        new DatabaseConfig(TestDatabase.url(), "switchboard_owner", TestDatabase.OWNER_PASSWORD)))
                .migratePlatform();
    }

    private static RateLimits node(Function<String, Optional<Integer>> settings) {
        return new RateLimits(
                new LimitConfig(settings),
                KEY,
                new PlatformSql(TestDatabase.as("switchboard_app", TestDatabase.APP_PASSWORD)));
    }

    @ParameterizedTest
    @EnumSource
    void blocks_on_all_nodes_together_and_nobody_else(Limit limit) {
        int allowed = 0;
        while (Stream.of(one, other)
                        .filter(node -> node.take(limit, somebody).allowed())
                        .count()
                > 0) {
            allowed++;
            assertThat(allowed).as("pairs").isLessThan(limit.usual() * 3 / 4 + 1);
        }

        Standing refused = one.take(limit, somebody);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retry()).isPositive().isLessThanOrEqualTo(limit.window());
        assertThatThrownBy(refused::require).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED);
            assertThat(e.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(999));
        });
        assertThat(one.take(limit, "somebody else " + somebody).allowed()).isTrue();
    }

    @Test
    void of_an_hour_is_counted_exactly() {
        Stream.of(one, other, one)
                .forEach(
                        node -> assertThat(node.take(Limit.NEW_AGENTS, somebody).allowed())
                                .isTrue());
        assertThat(other.take(Limit.NEW_AGENTS, somebody).allowed()).isFalse();

        one.giveBack(Limit.NEW_AGENTS, somebody);

        assertThat(other.look(Limit.NEW_AGENTS, somebody).allowed()).isTrue();
        assertThat(other.take(Limit.NEW_AGENTS, somebody).allowed()).isTrue();
        assertThat(one.take(Limit.NEW_AGENTS, somebody).allowed()).isFalse();
    }

    @Test
    void of_another_height_counts_anew() {
        while (one.take(Limit.NEW_AGENTS, somebody).allowed()) {
            // until it is used up
        }
        RateLimits more = node(key -> key.endsWith("new-agents") ? Optional.of(5) : Optional.empty());

        assertThat(more.look(Limit.NEW_AGENTS, somebody).left()).isEqualTo(5);
    }

    @Test
    void asked_by_many_at_once_gives_no_more() throws Exception {
        Function<String, Optional<Integer>> hundred = key -> Optional.of(100);
        List<RateLimits> nodes = List.of(node(hundred), node(hundred));
        AtomicInteger allowed = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            RateLimits node = nodes.get(thread % 2);
            all.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 15; i++) {
                    allowed.addAndGet(node.take(Limit.NEW_AGENTS, somebody).allowed() ? 1 : 0);
                }
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);

        assertThat(allowed).hasValue(100);
    }

    @Test
    void keeps_no_addresses_and_nothing_that_is_long_over() {
        PlatformSql sql = new PlatformSql(TestDatabase.as("switchboard_app", TestDatabase.APP_PASSWORD));
        one.take(Limit.GUESSES_OF_ADDRESS, "192.0.2.7");
        assertThat(ids(sql))
                .anyMatch(id -> id.startsWith("guesses-of-address "))
                .noneMatch(id -> id.contains("192.0.2.7"));

        sql.update(
                "UPDATE platform.rate_bucket SET changed_at = now() - interval '121 minutes' WHERE id LIKE 'guesses-of-address %'");
        other.take(Limit.NEW_AGENTS, somebody);

        assertThat(ids(sql)).isNotEmpty().noneMatch(id -> id.startsWith("guesses-of-address "));
    }

    private static List<String> ids(PlatformSql sql) {
        return sql.list("SELECT id FROM platform.rate_bucket", row -> row.getString(1));
    }
}
