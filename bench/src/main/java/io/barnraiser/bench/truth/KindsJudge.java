package io.barnraiser.bench.truth;

import io.barnraiser.listen.feedback.FeedbackKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told in forum, reviews and surveys, as the shipped reader takes it, beside what it truly is. The grammar of
/// the simulation is another one than that of the model's first lessons, but both are small and of the same hands:
/// texts of strangers are read less well.
final class KindsJudge implements Judge {

    private static final String NAME = "Kinds of feedback, wording of another grammar than the lessons'";
    private static final Yardstick MACRO = Yardstick.mean(NAME, "macro F1", Target.atLeast(0.70));
    private static final Yardstick MAJORITY = Yardstick.mean(
            NAME, "the same, were all taken for the most frequent kind", Target.none("what must be beaten"));
    private static final Yardstick NOTHING =
            Yardstick.share(NAME, "taken for nothing that waits for anybody", Target.none("0"));

    private static final Map<String, FeedbackKind> TRUTH = truth();
    private static final List<FeedbackKind> KINDS =
            List.of(FeedbackKind.QUESTION, FeedbackKind.PROBLEM, FeedbackKind.WISH, FeedbackKind.PRAISE);

    private static Map<String, FeedbackKind> truth() {
        Map<String, FeedbackKind> truth = new LinkedHashMap<>();
        truth.put("question", FeedbackKind.QUESTION);
        truth.put("bug", FeedbackKind.PROBLEM);
        truth.put("complaint", FeedbackKind.PROBLEM);
        truth.put("idea", FeedbackKind.WISH);
        truth.put("praise", FeedbackKind.PRAISE);
        return truth;
    }

    @Override
    public void judge(World world, Scores scores) {
        FeedbackKind[] all = FeedbackKind.values();
        long[][] confusion = new long[all.length][all.length];
        for (Sayings.Told told : Sayings.of(world)) {
            FeedbackKind read = told.kept().map(kept -> kept.saidKind()).orElse(FeedbackKind.OTHER);
            Optional.ofNullable(TRUTH.get(told.kind())).ifPresent(kind -> confusion[kind.ordinal()][read.ordinal()]++);
        }
        long seed = world.seed();
        double sum = 0;
        double best = 0;
        double told = Arrays.stream(confusion).mapToLong(KindsJudge::sum).sum();
        long nothing = 0;
        for (FeedbackKind kind : KINDS) {
            int at = kind.ordinal();
            long right = confusion[at][at];
            long truly = sum(confusion[at]);
            long read = Arrays.stream(confusion).mapToLong(row -> row[at]).sum();
            scores.add(part(kind, "precision"), seed, right, read);
            scores.add(part(kind, "recall"), seed, right, truly);
            sum += 2.0 * right / Math.max(1, truly + read);
            best = Math.max(best, 2.0 * truly / (truly + told));
            nothing += confusion[at][FeedbackKind.OTHER.ordinal()] + confusion[at][FeedbackKind.NEWCOMER.ordinal()];
        }
        scores.add(MACRO, seed, sum / KINDS.size());
        scores.add(MAJORITY, seed, best / KINDS.size());
        scores.add(NOTHING, seed, nothing, told);
    }

    private static Yardstick part(FeedbackKind kind, String what) {
        return Yardstick.share(NAME, kind.key() + ": " + what, Target.none("1"));
    }

    private static long sum(long[] row) {
        return Arrays.stream(row).sum();
    }
}
