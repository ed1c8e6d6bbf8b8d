package io.barnraiser.understand.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The journey of one member.
///
/// @param segments their path, with the days to come
/// @param proofs all evidence that counts, by day
/// @param said what people said of evidence, by rule and day
/// @param rules by which it was judged
public record MemberPath(List<Segment> segments, List<Proof> proofs, Map<Corrected, Boolean> said, RuleSet rules) {

    public MemberPath {
        segments = List.copyOf(segments);
        proofs = List.copyOf(proofs);
        said = Map.copyOf(said);
    }

    /// The stretch of days to which a day belongs; empty before the first evidence.
    public Optional<Segment> at(long day) {
        return segments.stream().filter(segment -> segment.holds(day)).findFirst();
    }

    /// The stretch after that, which comes if nothing more happens.
    public Optional<Segment> after(long day) {
        return segments.stream().filter(segment -> segment.from() > day).findFirst();
    }

    /// The evidence of one stage until a day, the newest first.
    public List<Proof> of(Stage stage, long day) {
        return proofs.stream()
                .filter(proof -> proof.stage() == stage && proof.day() <= day)
                .toList()
                .reversed();
    }

    /// How sure it is that a stage holds on a day, from 0 to 1.
    public double present(Stage stage, long day) {
        return belief(stage, day).present(day);
    }

    /// How sure it is that a stage was ever reached until a day, from 0 to 1.
    public double attained(Stage stage, long day) {
        return belief(stage, day).attained();
    }

    /// Whether it is sure enough that a stage was ever reached.
    public boolean hasAttained(Stage stage, long day) {
        return attained(stage, day) >= rules.thresholds().attained();
    }

    /// Whether recent evidence holds a stage.
    public boolean isHeld(Stage stage, long day) {
        return present(stage, day) >= rules.thresholds().present();
    }

    private StageBelief belief(Stage stage, long day) {
        StageBelief belief = new StageBelief(rules.thresholds());
        of(stage, day).reversed().forEach(belief::take);
        return belief;
    }
}
