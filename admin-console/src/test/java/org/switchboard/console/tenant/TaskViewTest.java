package org.switchboard.console.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.onboarding.Onboarding;
import org.switchboard.core.onboarding.Plan;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.TenantTask;

class TaskViewTest {
    private static final TenantId ID = new TenantId(new UUID(1, 2));

    private static Tenant tenant(TenantStatus status) {
        return new Tenant(
                ID,
                new TenantSchema("t_abcdefghijkl"),
                new Slug("bright-acre"),
                "Bright Acre",
                status,
                Optional.empty(),
                Optional.empty(),
                "growth",
                Instant.EPOCH);
    }

    private static Progress progress(boolean stopped, Long... millis) {
        List<String> names = List.of("data-key", "schema", "administrator");
        List<Progress.Step> steps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            steps.add(new Progress.Step(names.get(i), Optional.ofNullable(millis[i])));
        }
        return new Progress(TenantTask.PROVISIONING, steps, 1, Optional.of("It broke."), stopped);
    }

    private static List<String> states(TaskView view) {
        return view.steps().stream().map(StepView::state).toList();
    }

    @Test
    void shows_the_first_step_that_is_not_done_as_the_one_being_done() {
        TaskView view =
                TaskView.of(tenant(TenantStatus.PROVISIONING), progress(false, 100L, null, null), Locale.ENGLISH);

        assertThat(states(view)).containsExactly("done", "now", "todo");
        assertThat(view.percent()).isEqualTo(33);
        assertThat(view.current()).isEqualTo(2);
        assertThat(view.steps().get(0).took()).isEqualTo("0.1 s");
    }

    @Test
    void tells_an_error_only_when_it_stopped() {
        TaskView goesOn =
                TaskView.of(tenant(TenantStatus.PROVISIONING), progress(false, 1L, null, null), Locale.ENGLISH);
        TaskView stopped = TaskView.of(tenant(TenantStatus.FAILED), progress(true, 1L, null, null), Locale.ENGLISH);

        assertThat(goesOn.error()).isEmpty();
        assertThat(stopped.error()).contains("It broke.");
        assertThat(states(stopped)).containsExactly("done", "bad", "todo");
    }

    @Test
    void is_done_with_the_invitation_only() {
        Progress all = progress(false, 1L, 1L, 1L);
        TaskView waiting = TaskView.ofOnboarding(tenant(TenantStatus.ACTIVE), all, onboarding(false), Locale.ENGLISH);
        TaskView done = TaskView.ofOnboarding(tenant(TenantStatus.ACTIVE), all, onboarding(true), Locale.ENGLISH);

        assertThat(waiting.isDone()).isFalse();
        assertThat(states(waiting)).containsExactly("done", "done", "done", "done", "now");
        assertThat(done.isDone()).isTrue();
        assertThat(done.percent()).isEqualTo(100);
    }

    private static Onboarding onboarding(boolean finished) {
        return new Onboarding(
                new UUID(3, 4),
                new UUID(5, 6),
                "Bright Acre",
                "bright-acre",
                Plan.GROWTH,
                "Lena",
                "lena@example.com",
                Optional.of(ID),
                finished);
    }
}
