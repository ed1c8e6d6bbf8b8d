package io.barnraiser.guide.tour;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.understand.tribe.Tribes;
import java.util.List;

/// Puts the feature together.
public final class TourModule {

    /// The bundle with its words.
    public static final String BUNDLE = "guide.tour";

    private TourModule() {}

    /// The pages of {@code tour}.
    public static Feature feature(Tour tour, Database database, Members members, Sources sources, Tribes tribes) {
        return new Feature(
                BUNDLE, new TourPages(tour, database, members, sources, tribes).routes(), List.of(BUNDLE), List.of());
    }
}
