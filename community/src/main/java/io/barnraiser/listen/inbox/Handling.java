package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Schooling;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How what members tell is handled, as far as it was counted, and how well it is told apart.
final class Handling {

    private final Database database;
    private final Feedbacks feedbacks;
    private final WaitStore store = new WaitStore();

    Handling(Database database, Feedbacks feedbacks) {
        this.database = database;
        this.feedbacks = feedbacks;
    }

    /// How a group was handled.
    ///
    /// @param value what the group is, such as the key of a kind
    /// @param told how much was told by it
    /// @param staff hours until half of it had an answer of the brand
    /// @param any hours until half of it had an answer of anybody
    /// @param kept the share that had an answer that counts when the promise ran out
    record Handled(String value, long told, Figure staff, Figure any, Figure kept) {}

    /// What was counted last.
    Counts counts() {
        return database.read(handle -> new Counts(store.waits(handle), store.shares(handle)));
    }

    /// How often what is told as a kind is of that kind, as far as people said so; each text
    /// judged before it was learned from (Dawid 1984, "Present position and potential
    /// developments: the prequential approach").
    Precision precision(Instant asOf) {
        Schooling schooling = feedbacks.schooling();
        Schooling.Count none = new Schooling.Count(0, 0);
        Schooling.Count taught = none;
        Schooling.Count shipped = none;
        List<Precision.Line> lines = new ArrayList<>();
        for (FeedbackKind kind : FeedbackKind.CHOICES) {
            Schooling.Judged judged = schooling.told().getOrDefault(kind, new Schooling.Judged(none, none));
            taught = taught.plus(judged.taught());
            shipped = shipped.plus(judged.shipped());
            if (schooling.told().containsKey(kind)) {
                lines.add(new Precision.Line(kind.key(), right(judged.taught(), asOf), right(judged.shipped(), asOf)));
            }
        }
        return new Precision(schooling.lessons(), right(taught, asOf), right(shipped, asOf), lines);
    }

    private static Figure right(Schooling.Count count, Instant asOf) {
        return count.told() == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : Counts.estimated(Shares.wilson(count.right(), count.told()), asOf);
    }
}
