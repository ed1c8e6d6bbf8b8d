package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.ActivityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The steps that need nothing but the activity itself. They run in the caller's thread, before anything is written.
/// What needs the database (is the source paused, is the person erased, who spoke through the bridge, was it here
/// before) comes after, in {@link Group}.
final class Steps {

    /// The longest raw record that is taken, in characters.
    static final int LONGEST_RAW = 2 * 1024 * 1024;

    /// The longest id of an activity.
    static final int LONGEST_ID = 512;

    /// The longest id of a person.
    static final int LONGEST_PERSON = 300;

    /// A clock may be wrong by so much. What happens later than that is taken to happen when we hear of it.
    static final Duration FUTURE = Duration.ofHours(24);

    static final List<Step> ALL = List.of(
            new Step("size", (activity, now) -> size(activity)),
            new Step("id", (activity, now) -> id(activity)),
            new Step("kind", (activity, now) -> kind(activity)),
            new Step("person", (activity, now) -> person(activity)),
            new Step("time", Steps::time),
            new Step("text", (activity, now) -> Step.pass(Cleaned.of(activity))));

    private Steps() {}

    /// Sends {@code activity} through all steps.
    static Step.Result run(Incoming activity, Instant now) {
        Incoming current = activity;
        for (Step step : ALL) {
            switch (step.work().apply(current, now)) {
                case Step.Result.Pass(Incoming passed) -> current = passed;
                case Step.Result.Drop drop -> {
                    return drop;
                }
            }
        }
        return Step.pass(current);
    }

    private static Step.Result size(Incoming activity) {
        return activity.raw().length() > LONGEST_RAW
                ? Step.drop(
                        DropReason.TOO_LARGE,
                        "The record has %,d characters; at most %,d are taken."
                                .formatted(activity.raw().length(), LONGEST_RAW))
                : Step.pass(activity);
    }

    private static Step.Result id(Incoming activity) {
        if (activity.externalId().isBlank()) {
            return Step.drop(DropReason.NO_ID, "The record has no id.");
        }
        return activity.externalId().length() > LONGEST_ID
                ? Step.drop(DropReason.NO_ID, "The id is longer than %d characters.".formatted(LONGEST_ID))
                : Step.pass(activity);
    }

    private static Step.Result kind(Incoming activity) {
        return ActivityKind.isWord(activity.kind())
                ? Step.pass(activity)
                : Step.drop(DropReason.UNKNOWN_TYPE, "\"%s\" is no word for a kind.".formatted(shown(activity.kind())));
    }

    private static Step.Result person(Incoming activity) {
        String id = activity.actor().externalId();
        if (id.isBlank()) {
            return Step.drop(DropReason.NO_PERSON, "The record does not say who did it.");
        }
        return id.length() > LONGEST_PERSON
                ? Step.drop(
                        DropReason.NO_PERSON,
                        "The id of the person is longer than %d characters.".formatted(LONGEST_PERSON))
                : Step.pass(activity);
    }

    /// Late is no fault: an activity is put where it happened. Early is one of some clock.
    private static Step.Result time(Incoming activity, Instant now) {
        if (activity.happenedAt().isBefore(Instant.EPOCH)) {
            return Step.drop(DropReason.NO_TIME, "The time %s cannot be.".formatted(activity.happenedAt()));
        }
        return Step.pass(activity.happenedAt().isAfter(now.plus(FUTURE)) ? activity.happenedAt(now) : activity);
    }

    private static String shown(String text) {
        return Texts.cut(text, 60);
    }
}
