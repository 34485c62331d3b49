package org.switchboard.console.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.onboarding.Onboarding;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.TenantTask;

/**
 * How far setting up or removing a tenant has come, as a page shows it.
 *
 * @param percent 0 to 100
 * @param current number of the step that is being done, from 1
 * @param error why it stopped; empty while it goes on
 */
public record TaskView(
        Tenant tenant, TenantTask task, List<StepView> steps, int percent, int current, Optional<String> error) {

    /** Of a task. */
    public static TaskView of(Tenant tenant, Progress progress, Locale locale) {
        return of(tenant, progress, locale, List.of(), List.of());
    }

    /** Of setting a tenant up that was entered step by step: more is done before and after. */
    public static TaskView ofOnboarding(Tenant tenant, Progress progress, Onboarding onboarding, Locale locale) {
        boolean ready = tenant.status() == TenantStatus.ACTIVE;
        String last = onboarding.finished() ? "done" : ready ? "now" : "todo";
        return of(
                tenant,
                progress,
                locale,
                List.of(new StepView("step.name", "done", tenant.slug().value(), "")),
                List.of(new StepView("step.invite", last, onboarding.adminEmail(), "")));
    }

    private static TaskView of(
            Tenant tenant, Progress progress, Locale locale, List<StepView> before, List<StepView> after) {
        List<StepView> steps = new ArrayList<>(before);
        boolean open = true;
        for (Progress.Step step : progress.steps()) {
            String state = step.done() ? "done" : !open ? "todo" : progress.stopped() ? "bad" : "now";
            open = open && step.done();
            steps.add(new StepView(
                    (progress.task() == TenantTask.OFFBOARDING ? "gone." : "step.") + step.name(),
                    state,
                    note(tenant, step.name()),
                    step.millis().map(millis -> seconds(millis, locale)).orElse("")));
        }
        steps.addAll(after);
        int done = (int) steps.stream().filter(StepView::isDone).count();
        return new TaskView(
                tenant,
                progress.task(),
                List.copyOf(steps),
                done * 100 / steps.size(),
                Math.min(done + 1, steps.size()),
                progress.stopped() ? progress.error() : Optional.empty());
    }

    private static String seconds(long millis, Locale locale) {
        return String.format(locale, "%.1f s", millis / 1000.0);
    }

    private static String note(Tenant tenant, String step) {
        return Map.of("schema", tenant.schema().name()).getOrDefault(step, "");
    }

    /** True when nothing is left to do. */
    public boolean isDone() {
        return steps.stream().allMatch(StepView::isDone);
    }
}
