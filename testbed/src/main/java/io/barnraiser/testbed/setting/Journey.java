package io.barnraiser.testbed.setting;

import java.util.List;
import java.util.Map;

/// How members move between stages: a semi-Markov process. On entering a stage, where one goes next and how long one
/// stays are drawn independently of one another and of everything else.
///
/// Evangelism means that somebody came because of a member, so only those who have somebody to bring reach it; that is
/// why advocacy has two rows.
///
/// @param next by stage, chances of the next one; each row adds up to 1
/// @param nextOfInviting the row of advocacy of those who have somebody to bring (their true offspring is above 0)
/// @param stays by stage, how long it lasts
/// @param unansweredQuits chance in [0, 1] that a newcomer whose first post nobody answers falls silent; the truth
///     marks these moves with the cause {@code unanswered}
public record Journey(
        Map<Stage, Map<Stage, Double>> next,
        Map<Stage, Double> nextOfInviting,
        Map<Stage, Stay> stays,
        double unansweredQuits) {

    /// How long a stage lasts: a gamma distribution in days, rounded up, and never below {@code least}.
    ///
    /// @param mean days, above 0
    /// @param shape 1 is the exponential; above it, stays are more alike
    /// @param least days; that of advocacy must be 35 or more, so that its acts fall into two months
    public record Stay(double mean, double shape, int least) {}

    public Journey {
        next = Map.copyOf(next);
        nextOfInviting = Map.copyOf(nextOfInviting);
        stays = Map.copyOf(stays);
        for (Stage stage : Stage.values()) {
            if (!next.containsKey(stage) || !stays.containsKey(stage)) {
                throw new IllegalArgumentException("no row for " + stage.word());
            }
        }
        next.values().forEach(Journey::check);
        check(nextOfInviting);
    }

    private static void check(Map<Stage, Double> row) {
        double sum = row.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("a row of chances adds up to " + sum);
        }
    }

    /// The row that counts for somebody in {@code stage}.
    public Map<Stage, Double> row(Stage stage, boolean inviting) {
        return inviting && stage == Stage.ADVOCACY ? nextOfInviting : next.getOrDefault(stage, Map.of());
    }

    /// How long {@code stage} lasts.
    public Stay stay(Stage stage) {
        return stays.getOrDefault(stage, new Stay(1, 1, 1));
    }

    /// The journey of the presets.
    public static Journey usual() {
        return new Journey(
                Map.of(
                        Stage.AWARENESS,
                        row(0, .55, .10, .02, 0, 0, .33),
                        Stage.CONSIDERATION,
                        row(.10, 0, .55, .03, 0, 0, .32),
                        Stage.PURCHASE,
                        row(0, .15, 0, .40, .10, 0, .35),
                        Stage.FEEDBACK,
                        row(0, .10, .30, 0, .30, 0, .30),
                        Stage.ADVOCACY,
                        row(0, 0, .35, .30, 0, 0, .35),
                        Stage.EVANGELISM,
                        row(0, 0, .15, 0, .45, 0, .40),
                        Stage.DORMANT,
                        row(.45, .25, .25, .05, 0, 0, 0)),
                row(0, 0, .10, .10, 0, .65, .15),
                Map.of(
                        Stage.AWARENESS,
                        new Stay(45, 1.2, 3),
                        Stage.CONSIDERATION,
                        new Stay(25, 1.1, 3),
                        Stage.PURCHASE,
                        new Stay(80, 1.3, 7),
                        Stage.FEEDBACK,
                        new Stay(60, 1.2, 7),
                        Stage.ADVOCACY,
                        new Stay(90, 1.5, 35),
                        Stage.EVANGELISM,
                        new Stay(150, 1.5, 35),
                        Stage.DORMANT,
                        new Stay(220, 0.9, 60)),
                0.5);
    }

    private static Map<Stage, Double> row(double... chances) {
        java.util.EnumMap<Stage, Double> row = new java.util.EnumMap<>(Stage.class);
        List<Stage> stages = List.of(Stage.values());
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                row.put(stages.get(i), chances[i]);
            }
        }
        return row;
    }
}
