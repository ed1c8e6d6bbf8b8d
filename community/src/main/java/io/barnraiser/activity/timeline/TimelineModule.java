package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Terms;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.PaletteItem;
import io.barnraiser.shell.PaletteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Puts the feature together.
public final class TimelineModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "activity.timeline";

    private final Database database;
    private final Members members;
    private final Orders orders;
    private final Sources sources;
    private final Supplier<String> currency;
    private final Timelines timelines;
    private final Upkeep upkeep;
    private final Follower follower;

    /// Follows {@code members} from now on.
    ///
    /// @param currency ISO 4217 code of the currency in which this installation adds up what members spend; after a
    ///     change the follower is to be rebuilt
    public TimelineModule(
            Database database, Members members, Orders orders, Sources sources, Supplier<String> currency) {
        this.database = database;
        this.members = members;
        this.orders = orders;
        this.sources = sources;
        this.currency = currency;
        this.timelines = new Timelines(database);
        this.upkeep = new Upkeep(database.dialect(), currency);
        this.follower = new Follower(upkeep);
        members.listen(follower);
    }

    /// The lists and timelines.
    public Timelines timelines() {
        return timelines;
    }

    /// Hand this to the followers of the log.
    public LogFollower follower() {
        return follower;
    }

    /// Its part of an export and of an erasure; hand it to privacy.
    public PersonalData personalData() {
        return new TimelineData(upkeep);
    }

    /// Finds members for the palette.
    public PaletteSource palette() {
        return (viewer, words, most) -> {
            if (!viewer.may(Permissions.MEMBERS_READ)) {
                return List.of();
            }
            MemberFilter filter = MemberFilter.ALL.withWords(Terms.searched(words));
            return timelines.members(MemberQuery.first(filter, MemberSort.SEEN, most)).rows().stream()
                    .map(row -> new PaletteItem(
                            row.name(),
                            row.handle().map(handle -> "@" + handle).orElse(""),
                            MemberListPages.PATH + "/" + row.id(),
                            "user"))
                    .toList();
        };
    }

    /// Its doors.
    ///
    /// @param company whom a member's page says they talk with
    /// @param tribes the tribes that it says they belong to
    /// @param journeys where it says that they stand, and where the list finds them
    public Feature feature(Messages messages, Company company, MemberTribes tribes, MemberJourneys journeys) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(
                new MemberListPages(database, timelines, members, sources, messages, journeys, currency).routes());
        routes.addAll(new MemberPages(
                        database, timelines, members, orders, sources, messages, company, tribes, journeys, currency)
                .routes());
        routes.addAll(new TimelineApi(database, timelines, members, orders, sources, journeys, currency).routes());
        return new Feature("activity.timeline", routes, List.of(BUNDLE), List.of());
    }
}
