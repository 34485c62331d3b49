package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.PublicUrl;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;

/** How long, and for whom, a link to a recording opens anything. */
@ArquillianTest
class RecordingLinksIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    Sql sql;

    @Inject
    PlaceCall placeCall;

    @Inject
    AssignAgent assignAgent;

    @Inject
    RecordingLinks links;

    @Inject
    OpenRecording recordings;

    @Inject
    TenantKeys keys;

    @Inject
    ActiveTenants active;

    @Inject
    PublicUrl publicUrl;

    private TenantContext admin;
    private TenantContext customer;
    private Agent agent;
    private CallId call;

    @BeforeEach
    void a_call_with_a_recording() {
        Tenant tenant = tenants.ready("linked");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, "links-key");
        call = placeCall
                .place(customer, new PlaceCall.Request(agent.id().value(), "+14155550123", null, null, null))
                .id();
        sql.change(
                tenant.asSystem(),
                "UPDATE call SET status = 'ENDED', recording_url = 'https://recordings.example.com/1.wav' WHERE id = ?",
                call.value());
    }

    @Test
    void after_five_minutes_a_link_opens_nothing() {
        Instant begin = Instant.now();
        RecordingLinks early = at(begin.minus(RecordingLinks.VALID));
        assertThatThrownBy(() -> links.open(token(early), OpenRecording.Wanted.WHOLE))
                .satisfies(e -> code(e, ProblemCode.LINK_EXPIRED));

        String token = token(at(begin));
        RecordingLinks lastSecond = at(begin.plus(RecordingLinks.VALID).minus(Duration.ofSeconds(2)));
        assertThatThrownBy(() -> lastSecond.open(token, OpenRecording.Wanted.WHOLE))
                .as("nothing is at that address, but it was looked for")
                .satisfies(e -> assertThat(((DomainException) e).code()).isNotEqualTo(ProblemCode.LINK_EXPIRED));
    }

    @Test
    void a_link_opens_what_its_maker_may_still_hear() {
        String token = token(links);
        assignAgent.unassign(admin, agent.id(), customer.person());
        try {
            assertThatThrownBy(() -> links.open(token, OpenRecording.Wanted.WHOLE))
                    .satisfies(e -> code(e, ProblemCode.NOT_FOUND));
        } finally {
            assignAgent.assign(admin, agent.id(), customer.person());
        }
    }

    private RecordingLinks at(Instant now) {
        return new RecordingLinks(recordings, keys, active, publicUrl, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String token(RecordingLinks made) {
        String path = made.make(customer, call).url().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void code(Throwable failure, ProblemCode code) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
