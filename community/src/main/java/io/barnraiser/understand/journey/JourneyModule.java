package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.MemberJourneys;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribes;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Puts the feature together.
public final class JourneyModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.journey";

    private final Database database;
    private final Neighbours neighbours;
    private final JourneyFollower follower;
    private final Journeys journeys;
    private final RuleVersions versions;
    private final Analyses analyses;

    /// The features that it uses.
    public record Neighbours(Members members, Sources sources, Tribes tribes, Audit audit) {}

    /// Follows {@code members} from now on.
    ///
    /// @param currency ISO 4217 code of the installation's currency
    public JourneyModule(
            Database database, Neighbours neighbours, Supplier<String> currency, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.neighbours = neighbours;
        this.follower = new JourneyFollower(database.dialect(), clock);
        this.journeys = new Journeys(database, neighbours.members(), follower, neighbours.audit(), clock);
        this.versions = new RuleVersions(database, follower, neighbours.audit(), jobs, clock);
        this.analyses = new Analyses(database, journeys, neighbours.tribes(), currency, jobs, clock);
        neighbours.members().listen(follower);
    }

    /// Tells {@code listener} who moves, from now on.
    public void listen(MoveListener listener) {
        follower.listen(listener);
    }

    /// Where members stand, for other features.
    public Journeys journeys() {
        return journeys;
    }

    /// The rules, for other features.
    public RuleVersions rules() {
        return versions;
    }

    /// What is concluded from all paths, for other features.
    public Analyses analyses() {
        return analyses;
    }

    /// Hand this to the followers of the log.
    public LogFollower follower() {
        return follower;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new JourneyData(journeys, follower);
    }

    /// Where members stand, for their pages.
    public MemberJourneys ofMembers() {
        return new JourneysOfMembers(journeys);
    }

    /// Its doors, and the job that prepares another version of the rules.
    ///
    /// @param random draws members for previews
    public Feature feature(RandomGenerator random) {
        List<Route> routes = new ArrayList<>(new JourneyPages(journeys, neighbours.sources()).routes());
        routes.addAll(new MemberJourneyPages(database, journeys, neighbours.members(), neighbours.sources()).routes());
        routes.addAll(new JourneyApi(database, journeys, neighbours.members()).routes());
        routes.addAll(new RulePages(journeys, versions, new Preview(database, random), neighbours.sources()).routes());
        routes.addAll(new FigurePages(journeys, analyses, neighbours.tribes(), neighbours.sources()).routes());
        Task analyse = Task.durable(Analyses.TASK, (instance, payload) -> analyses.run(Long.parseLong(instance)));
        Task replay = Task.durable(RuleVersions.TASK, (instance, payload) -> versions.run(Integer.parseInt(instance)));
        // Whom time alone moves, nobody would hear of: they did nothing.
        Task lapses =
                Task.daily("understand.journey.lapses", LocalTime.of(0, 10), ZoneOffset.UTC, journeys::tellOfToday);
        return new Feature(BUNDLE, routes, List.of(BUNDLE), List.of(replay, analyse, lapses));
    }
}
