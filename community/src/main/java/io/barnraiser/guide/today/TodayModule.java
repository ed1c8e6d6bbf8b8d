package io.barnraiser.guide.today;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.webhook.Webhooks;
import io.barnraiser.build.idea.Ideas;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.inbox.Queue;
import io.barnraiser.people.match.Matches;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.tribe.Tribes;
import java.util.List;

/// Puts the feature together.
public final class TodayModule {

    /// The bundle with the words of its page.
    public static final String BUNDLE = "guide.today";

    /// The features that it looks into.
    public record Neighbours(
            Queue queue,
            Feedbacks feedbacks,
            Journeys journeys,
            Tribes tribes,
            Ideas ideas,
            Matches matches,
            Sources sources,
            Webhooks webhooks) {}

    private TodayModule() {}

    /// Its door.
    public static Feature feature(Database database, Neighbours neighbours) {
        TodayPages pages = new TodayPages(neighbours, new Chores(database, neighbours));
        return new Feature(BUNDLE, pages.routes(), List.of(BUNDLE), List.of());
    }
}
