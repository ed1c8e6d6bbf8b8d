package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.Deed;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.Outcome;
import java.util.List;

/// Something that a member told, as they see it themselves.
///
/// @param place where they said it
/// @param answers what they were answered from here
/// @param outcomes what became of it
public record MineRow(Feedback feedback, String place, List<Deed> answers, List<Outcome> outcomes) {

    /// The words of an answer.
    public static String text(Deed deed) {
        return deed.act() instanceof Act.Answered answered ? answered.text() : "";
    }
}
