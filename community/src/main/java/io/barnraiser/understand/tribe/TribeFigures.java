package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Suppression;

/// The estimates about a tribe, as pages and programs show them.
final class TribeFigures {

    private TribeFigures() {}

    /// Of the pairs of members of whom one spoke to the other, the share in which the other spoke back.
    static Figure answered(TribeRun look, Tribe tribe) {
        Finding finding = tribe.finding();
        return Suppression.USUAL.show(
                finding.size(),
                () -> Figure.of(
                        finding.answered(),
                        Doubt.TOO_FEW,
                        Grade.D,
                        look.asOf(),
                        Evidence.of(
                                "Replies, mentions and likes between members of the tribe, as they weigh on that day",
                                TribePages.PATH + "/" + tribe.id().value() + "?at=" + TribesPage.day(look))));
    }
}
