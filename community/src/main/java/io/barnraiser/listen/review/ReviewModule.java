package io.barnraiser.listen.review;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.FateListener;
import io.barnraiser.listen.feedback.FeedbackModule;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Puts the feature together.
public final class ReviewModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "listen.review";

    private final Database database;
    private final Neighbours neighbours;
    private final InstantSource clock;
    private final ReviewFollower follower;
    private final Reviews reviews;

    /// What the features before this one lend.
    public record Neighbours(Members members, Audit audit, Sources sources, FeedbackModule feedback) {}

    /// Follows members and feedback from now on.
    public ReviewModule(Database database, Neighbours neighbours, InstantSource clock) {
        this.database = database;
        this.neighbours = neighbours;
        this.clock = clock;
        this.follower = new ReviewFollower(database.dialect(), new Activities(database), neighbours.members());
        this.reviews = new Reviews(database, follower, neighbours.audit(), clock);
        neighbours.members().listen(follower);
        neighbours.feedback().listen(new Answers(follower));
    }

    /// Passes on what becomes of feedback.
    private record Answers(ReviewFollower follower) implements FateListener {

        @Override
        public void moved(Handle handle, Collection<Long> feedback) {
            follower.answered(handle, feedback);
        }

        @Override
        public void cleared(Handle handle) {
            follower.forgotten(handle);
        }
    }

    /// Reviews, for other features.
    public Reviews reviews() {
        return reviews;
    }

    /// Hand this to the followers of the log.
    public LogFollower follower() {
        return follower;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new ReviewData(follower);
    }

    /// Its doors.
    public Feature feature() {
        ProductCards cards = new ProductCards(database, clock);
        ReviewRows rows = new ReviewRows(
                database, neighbours.members(), neighbours.feedback().feedbacks(), neighbours.sources(), clock);
        List<Route> routes = new ArrayList<>(new ReviewPages(cards, neighbours.sources()).routes());
        routes.addAll(new ProductPages(cards, rows, reviews, neighbours.sources()).routes());
        routes.addAll(new ReviewApi(cards).routes());
        return new Feature(BUNDLE, routes, List.of(BUNDLE), List.of());
    }
}
