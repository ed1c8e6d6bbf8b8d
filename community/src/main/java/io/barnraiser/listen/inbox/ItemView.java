package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Deed;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that was told, opened.
///
/// @param row as in the list
/// @param pieces its text, cut where words made its kind or its urgency
/// @param sureness how sure the reading is, in per cent
/// @param promised within how many hours an answer was promised, and in which version of the
///     promise
/// @param original where it can be read in its place; empty where that is not known
/// @param channel the room in which it was said; empty for none
/// @param about what it is about, such as a product; empty where that is not known
/// @param stage where the member stands, by the key of its text; empty while nothing speaks for
///     any stage
/// @param past what else they told, the newest first
/// @param pastCount how many of those there are, at most {@link #MOST_PAST}
/// @param same who said nearly the same
/// @param merged what waits with it
/// @param deeds what the team did with it, the newest first
/// @param outcomes what became of it
/// @param offers by which ways it can be answered
/// @param then where a form leads whose act takes it out of the queue
/// @param here this page
public record ItemView(
        Row row,
        List<Piece> pieces,
        int sureness,
        Promised promised,
        String original,
        String channel,
        String about,
        String stage,
        List<Row> past,
        int pastCount,
        Same same,
        List<Row> merged,
        List<Deed> deeds,
        List<Outcome> outcomes,
        List<Offer> offers,
        Map<Long, String> departments,
        Map<Long, String> accounts,
        String then,
        String here) {

    static final int MOST_PAST = 50;

    /// What was promised.
    ///
    /// @param hours for its kind and language
    /// @param isAssumed whether nobody of the brand agreed to it
    public record Promised(int hours, boolean isAssumed) {}

    /// Who said nearly the same.
    ///
    /// @param people how many, the one who said this among them
    /// @param isMore whether there are more than were counted
    /// @param rows the most alike, except those that wait with it already
    /// @param tribes in which tribes they are at home, of those that at least ten of them are in
    public record Same(int people, boolean isMore, List<Row> rows, List<Group> tribes) {}

    /// A tribe, and how many of them are at home there.
    public record Group(String name, int people) {}

    /// The feedback.
    public Feedback feedback() {
        return row.feedback();
    }

    /// By how many per cent its urgency shortens the promise in the order of the queue.
    public long hastened() {
        Feedback told = feedback();
        long whole = told.dueAt() - told.saidAt();
        return whole > 0 ? Math.round(100.0 * (told.dueAt() - told.orderAt()) / whole) : 0;
    }

    /// Whether a person said what kind it is.
    public boolean isSorted() {
        return deeds.stream()
                .anyMatch(deed -> deed.holds() && deed.act() instanceof io.barnraiser.listen.feedback.Act.Sorted);
    }

    /// What it could be instead.
    public List<FeedbackKind> otherKinds() {
        return FeedbackKind.CHOICES.stream()
                .filter(kind -> kind != feedback().kind())
                .toList();
    }

    /// The name of a department; its number where it is closed.
    public String department(long id) {
        return Optional.ofNullable(departments.get(id)).orElse("#" + id);
    }

    /// The name of somebody of the team; their number where they left.
    public String account(long id) {
        return Optional.ofNullable(accounts.get(id)).orElse("#" + id);
    }
}
