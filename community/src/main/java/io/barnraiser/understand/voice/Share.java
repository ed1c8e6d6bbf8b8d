package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Contrast;
import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.count.Shares;
import java.util.Optional;

/// How many members talked about a topic, of how many who wrote.
///
/// @param topic its number
public record Share(int topic, long talked, long wrote) {

    /// The share with its interval. Descriptive: grade D.
    Figure figure(VoiceRun run) {
        return Suppression.USUAL.show(
                wrote,
                () -> Figure.of(
                        Optional.of(Shares.wilson(talked, wrote)),
                        Doubt.NOTHING_COUNTED,
                        Grade.D,
                        run.until(),
                        evidence()));
    }

    /// How many times as often as in the rest of the community, from 0 on.
    ///
    /// @param everybody the same of everybody, this group among them
    Figure index(VoiceRun run, Share everybody) {
        long others = everybody.wrote - wrote;
        return Suppression.USUAL.show(
                Math.min(wrote, others),
                () -> Figure.of(
                        Contrast.ratio(
                                Shares.wilson(talked, wrote),
                                Shares.wilson(Math.clamp(everybody.talked - talked, 0, others), others)),
                        Doubt.NOTHING_TO_COMPARE,
                        Grade.D,
                        run.until(),
                        evidence()));
    }

    static Evidence evidence() {
        return Evidence.of("Conversations of the months that were read, and who wrote in them", VoicePages.PATH);
    }
}
