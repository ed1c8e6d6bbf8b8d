package io.barnraiser.build.idea;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribes;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Puts the feature together.
public final class IdeaModule {

    /// The bundle with the words of these pages.
    public static final String BUNDLE = "build.idea";

    private final Database database;
    private final Neighbours neighbours;
    private final Door door;
    private final Bench bench;
    private final Openness openness;
    private final Ideas ideas;

    /// What the features before this one lend.
    public record Neighbours(
            Members members,
            Audit audit,
            Settings settings,
            Sources sources,
            Hub hub,
            Notices notices,
            Tribes tribes,
            Feedbacks feedbacks) {}

    public IdeaModule(Database database, Neighbours neighbours, InstantSource clock) {
        this.database = database;
        this.neighbours = neighbours;
        this.door = new HubDoor(
                database, neighbours.members(), neighbours.sources(), neighbours.hub(), neighbours.notices());
        this.bench = new Bench(database, neighbours.members(), neighbours.audit(), clock, door);
        this.openness = new Openness(database, neighbours.settings());
        this.ideas = new Ideas(bench, openness);
    }

    /// The facade.
    public Ideas ideas() {
        return ideas;
    }

    /// To be told of merges, so that each member counts once.
    public MemberListener memberListener() {
        return new Counting(database.dialect(), Bench.LOCK);
    }

    /// Its parts of an export and of an erasure; hand each to privacy.
    public List<PersonalData> personalData() {
        return Arrays.stream(IdeaData.Part.values())
                .<PersonalData>map(part -> new IdeaData(part, database.dialect()))
                .toList();
    }

    /// Routes and words.
    ///
    /// @param messages of all features, asked for when a feed is written
    /// @param address where people reach this installation
    public Feature feature(Supplier<Messages> messages, Supplier<URI> address) {
        Shelf shelf = new Shelf(ideas, neighbours.members(), door);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new IdeaFeeds(ideas, neighbours.members(), door, openness, messages, address).routes());
        routes.addAll(new BoardPages(ideas, shelf, openness, door).routes());
        routes.addAll(new IdeaPages(ideas, shelf, openness, door).routes());
        Voices voices = new FeedbackVoices(neighbours.feedbacks());
        Standings standings = new Standings(bench, neighbours.tribes());
        routes.addAll(new MakePages(ideas, bench, shelf, voices).routes());
        routes.addAll(new DeskPages(ideas, bench, shelf, standings, openness, messages).routes());
        routes.addAll(new DeskIdeaPages(ideas, bench, shelf, standings, voices).routes());
        routes.addAll(new IdeaApi(ideas).routes());
        return new Feature("build.idea", routes, List.of(BUNDLE), List.of());
    }
}
