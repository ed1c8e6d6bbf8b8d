package io.barnraiser.listen.feedback;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Puts the feature together.
public final class FeedbackModule {

    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Fates fates;
    private final FeedbackFollower follower;
    private final Feedbacks feedbacks;
    private final Promises promises;
    private final Mutes mutes;

    /// Follows {@code members} from now on.
    public FeedbackModule(Database database, Members members, Audit audit, InstantSource clock) {
        this(database, members, audit, clock, new School());
    }

    private FeedbackModule(Database database, Members members, Audit audit, InstantSource clock, School school) {
        this(database, members, audit, clock, school, school);
    }

    /// @param readers who read in place of the model that {@code school} teaches
    FeedbackModule(
            Database database, Members members, Audit audit, InstantSource clock, School school, Readers readers) {
        this.fates = new Fates(clock);
        this.follower = new FeedbackFollower(database.dialect(), new Activities(database), members, readers, fates);
        this.feedbacks = new Feedbacks(database, follower, fates, school, readers, audit, clock);
        this.promises = new Promises(database, audit, clock);
        this.mutes = new Mutes(database, follower, audit, clock);
        members.listen(follower);
    }

    /// What members told, for other features.
    public Feedbacks feedbacks() {
        return feedbacks;
    }

    /// What is promised to members, for other features.
    public Promises promises() {
        return promises;
    }

    /// Channels in which nothing waits, for other features.
    public Mutes mutes() {
        return mutes;
    }

    /// Tells {@code listener} of every change from now on; called while the program is put together.
    public void listen(FateListener listener) {
        fates.listen(listener);
    }

    /// Hand this to the followers of the log.
    public LogFollower follower() {
        return follower;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new FeedbackData(follower);
    }

    /// The job that puts back what was snoozed.
    public Feature feature() {
        return new Feature(
                "listen.feedback",
                List.of(),
                List.of(),
                List.of(Task.every("listen.feedback.wake", BETWEEN, feedbacks::wake)));
    }
}
