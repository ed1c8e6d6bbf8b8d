package io.barnraiser.server;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.testbed.word.Judgement;
import io.barnraiser.understand.voice.DrawnText;
import io.barnraiser.understand.voice.Feeling;
import io.barnraiser.understand.voice.Moods;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the team of the demonstration said long ago of what members say: how texts feel, what
/// kinds they are, and what the brand says of itself. Labels follow the truth of the
/// simulation, through the doors of the features.
final class DemoVoices {

    private static final String ACTOR = "demonstration";

    /// A few more than are needed.
    private static final int LABELS = 220;

    private static final int LESSONS = 200;
    private static final int MONTHS = 12;

    private static final AccountId PROGRAM = new AccountId(0);

    private final Wings wings;
    private final Activities activities;
    private final Map<String, String> kinds;

    DemoVoices(Wings wings, Activities activities, DemoTruth truth) {
        this.wings = wings;
        this.activities = activities;
        this.kinds = truth.kinds();
    }

    /// @param end when the two years end
    void run(Instant end) {
        // What was answered is what a team has read.
        wings.feedback()
                .feedbacks()
                .page(FeedbackFilter.of(Shelf.ANSWERED), Optional.empty(), false, LESSONS)
                .rows()
                .forEach(this::sort);
        Moods moods = wings.understanding().voice().moods();
        moods.draw(end, MONTHS);
        Moods.LANGUAGES.forEach(language -> {
            wings.understanding().voice().purposes().put(ACTOR, language, DemoTexts.purpose(language.code()));
            Optional<DrawnText> next = moods.next(language);
            for (int i = 0; i < LABELS && next.isPresent(); i++) {
                moods.label(PROGRAM, next.get().activity(), feeling(next.get()));
                next = moods.next(language);
            }
        });
    }

    private void sort(Feedback feedback) {
        switch (kind(feedback.id().value())) {
            case "bug", "complaint" -> sort(feedback, FeedbackKind.PROBLEM);
            case "idea" -> sort(feedback, FeedbackKind.WISH);
            case "praise" -> sort(feedback, FeedbackKind.PRAISE);
            default -> {
                // The simulation does not say what it is.
            }
        }
    }

    private void sort(Feedback feedback, FeedbackKind kind) {
        wings.feedback().feedbacks().act(ACTOR, feedback.id(), new Act.Sorted(kind));
    }

    private Feeling feeling(DrawnText text) {
        return switch (kind(text.activity())) {
            case "bug", "complaint" -> Feeling.BAD;
            case "praise" -> Feeling.GOOD;
            default ->
                switch (Judgement.of(text.text())) {
                    case KIND -> Feeling.GOOD;
                    case UNKIND -> Feeling.BAD;
                    case NONE -> Feeling.NEITHER;
                };
        };
    }

    /// The true kind of what somebody said; empty where it was no feedback.
    private String kind(long activity) {
        return activities
                .find(new ActivityId(activity))
                .map(Activity::externalId)
                .flatMap(id -> Optional.ofNullable(kinds.get(id)))
                .orElse("");
    }
}
