package io.barnraiser.guide.mine;

import io.barnraiser.listen.feedback.FeedbackState;
import io.barnraiser.listen.feedback.Outcome;
import io.barnraiser.people.notice.KeptNotice;
import io.barnraiser.people.notice.Pace;
import java.util.List;

/// What somebody sees on their own page.
///
/// @param said what they told the brand, the newest first
/// @param earlier the address of what they said before; empty where that is all
/// @param notices what they were told, the newest first
/// @param unseen how many of them are new since they last looked
/// @param older the address of what they were told before; empty where that is all
/// @param allowances what else they allow, by purpose and channel
/// @param research whether they may be asked short questions
/// @param proved whether they proved their address, so that they can have their data and have it
///     erased here
/// @param member whether they are here as a member and not for the brand
public record MinePage(
        List<Saying> said,
        String earlier,
        List<KeptNotice> notices,
        int unseen,
        String older,
        Pace pace,
        boolean research,
        List<Allowance> allowances,
        boolean proved,
        boolean member) {

    /// Something that they told the brand. Times are in epoch milliseconds, 0 for never.
    ///
    /// @param text its beginning
    /// @param state where it stands
    /// @param late whether the promise ran out before an answer came
    /// @param answer what somebody of the team answered here or by mail; empty where it was
    ///     answered elsewhere or not
    /// @param outcomes what became of it
    public record Saying(
            long id,
            String text,
            long at,
            FeedbackState state,
            long dueAt,
            boolean late,
            long answeredAt,
            String answer,
            List<Outcome> outcomes) {}

    /// Something that somebody allows.
    ///
    /// @param purpose its name
    /// @param channel the code of the way
    /// @param at when they allowed it
    public record Allowance(String purpose, String channel, long at) {}
}
