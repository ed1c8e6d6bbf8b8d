package io.barnraiser.listen.opinion;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Puts the feature together.
public final class OpinionModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "listen.opinion";

    private static final String MAP = "listen.opinion.map";
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final Questions questions;
    private final Ballots ballots;
    private final Feature feature;

    /// @param random draws the numbers of people in files
    public OpinionModule(Database database, Audit audit, Hub hub, RandomGenerator random, InstantSource clock) {
        this(database, audit, new HubParticipants(hub, clock), random, clock);
    }

    OpinionModule(
            Database database, Audit audit, Participants participants, RandomGenerator random, InstantSource clock) {
        this.questions = new Questions(database, audit, clock);
        this.ballots = new Ballots(database, questions, clock, OpinionSearch.USUAL.seed());
        List<Route> routes =
                new ArrayList<>(new OpinionPages(questions, new VotesDownload(database, audit, random)).routes());
        routes.addAll(new BallotPages(database, questions, ballots, participants).routes());
        Mapping mapping = new Mapping(database, OpinionSearch.USUAL, clock);
        this.feature = new Feature(BUNDLE, routes, List.of(BUNDLE), List.of(Task.every(MAP, ROUND, mapping::round)));
    }

    /// The questions, for other features.
    public Questions questions() {
        return questions;
    }

    /// What members do with them.
    public Ballots ballots() {
        return ballots;
    }

    /// Keeps one vote a person; hand it to members.
    public MemberListener memberListener() {
        return new Counting();
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new OpinionData();
    }

    /// Its doors, and the maps that are made by themselves.
    public Feature feature() {
        return feature;
    }
}
