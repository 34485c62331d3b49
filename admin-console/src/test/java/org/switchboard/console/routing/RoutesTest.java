package org.switchboard.console.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.switchboard.core.tenancy.Role;

class RoutesTest {
    private final Route call =
            new Route("/console/{tenant}/calls/{id}", "/console/calls/call.xhtml", Set.of(Role.TENANT_ADMIN));

    @Nested
    class AnAddress {
        @Test
        void gives_its_named_segments() {
            assertThat(call.match("/console/demo/calls/0190-ab")).contains(Map.of("tenant", "demo", "id", "0190-ab"));
        }

        @Test
        void matches_as_a_whole_only() {
            assertThat(call.match("/console/demo/calls/1/2")).isEmpty();
            assertThat(call.match("/console/demo/calls/")).isEmpty();
        }

        @Test
        void takes_no_dots_slashes_or_parameters_in_a_segment() {
            assertThat(call.match("/console/demo/calls/call.xhtml")).isEmpty();
            assertThat(call.match("/console/demo/calls/a&tenant=other")).isEmpty();
        }

        @Test
        void is_forwarded_with_its_segments_as_parameters() {
            assertThat(call.forwardPath(call.match("/console/demo/calls/7").orElseThrow()))
                    .isEqualTo("/console/calls/call.xhtml?tenant=demo&id=7");
        }
    }

    @Nested
    class TheTable {
        @Test
        void leaves_only_the_ways_in_open_to_everybody() {
            assertThat(Routes.ALL.stream().filter(Route::isPublic).map(Route::pattern))
                    .containsExactlyInAnyOrder(
                            "/console/sign-in",
                            "/console/forgotten",
                            "/console/sign-up",
                            "/console/links/password-reset/{token}",
                            "/console/links/invitations/{token}",
                            "/console/links/signup/{token}");
            assertThat(Routes.find("/console/demo/calls").orElseThrow().route().isPublic())
                    .isFalse();
        }

        @Test
        void keeps_what_belongs_to_the_platform_from_everybody_else() {
            assertThat(Routes.ALL.stream()
                            .filter(route -> route.pattern().startsWith("/console/platform/"))
                            .map(Route::roles))
                    .isNotEmpty()
                    .allMatch(Set.of(Role.PLATFORM_ADMIN)::equals);
        }

        @Test
        void never_shows_a_view_by_its_file_name() {
            assertThat(Routes.find("/console/sign-in.xhtml")).isEmpty();
            assertThat(Routes.find("/console/calls/list.xhtml")).isEmpty();
        }
    }
}
