package io.barnraiser.guide.mine;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Puts the feature together.
public final class MineModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "guide.mine";

    /// What the features before this one lend.
    public record Neighbours(
            Accounts accounts,
            Hub hub,
            Members members,
            Notices notices,
            Consents consents,
            Privacy privacy,
            Feedbacks feedbacks) {}

    private MineModule() {}

    /// Its pages.
    ///
    /// @param messages of all features, asked for when a choice is written down in the words that
    ///     were shown
    public static Feature feature(
            Database database, Neighbours neighbours, Supplier<Messages> messages, Executor background) {
        List<Route> routes = new ArrayList<>(new MinePages(database, neighbours, messages).routes());
        routes.addAll(new MineDataPages(database, neighbours, background).routes());
        return new Feature(BUNDLE, routes, List.of(BUNDLE), List.of());
    }
}
