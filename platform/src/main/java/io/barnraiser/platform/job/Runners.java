package io.barnraiser.platform.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns our tasks into those of db-scheduler.
final class Runners {

    /// The name of the one run that a recurring task has.
    static final String RECURRING = RecurringTask.INSTANCE;

    private static final Logger log = LoggerFactory.getLogger(Runners.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private Runners() {}

    static List<RecurringTask<Void>> recurring(List<Task> tasks) {
        return tasks.stream()
                .<RecurringTask<Void>>mapMulti((task, into) -> {
                    switch (task) {
                        case Task.Every every ->
                            into.accept(runner(every.name(), FixedDelay.of(every.pause()), every.work()));
                        case Task.Daily daily ->
                            into.accept(
                                    runner(daily.name(), Schedules.daily(daily.zone(), daily.time()), daily.work()));
                        case Task.Durable _ -> {}
                    }
                })
                .toList();
    }

    static List<com.github.kagkarlsson.scheduler.task.Task<?>> durable(List<Task> tasks) {
        return tasks.stream()
                .<com.github.kagkarlsson.scheduler.task.Task<?>>mapMulti((task, into) -> {
                    switch (task) {
                        case Task.Durable durable -> into.accept(runner(durable));
                        case Task.Every _, Task.Daily _ -> {}
                    }
                })
                .toList();
    }

    private static RecurringTask<Void> runner(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }

    private static OneTimeTask<String> runner(Task.Durable task) {
        return Tasks.oneTime(task.name(), String.class)
                .onDeadExecutionRevive()
                .onFailure(Runners::tryLater)
                .execute((instance, context) -> task.work().run(instance.getId(), instance.getData()));
    }

    /// Tries again after 10 seconds, 20, 40 and so on up to an hour, for as long as it takes.
    private static void tryLater(ExecutionComplete run, ExecutionOperations<String> operations) {
        Duration pause = pauseAfter(run.getExecution().consecutiveFailures + 1);
        log.warn(
                "job.failed task={} instance={} failures={} again_in={}",
                run.getExecution().getTaskName(),
                run.getExecution().getId(),
                run.getExecution().consecutiveFailures + 1,
                pause);
        operations.reschedule(run, run.getTimeDone().plus(pause));
    }

    static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
