package io.barnraiser.bench.language;

import io.barnraiser.language.kind.Kind;
import io.barnraiser.language.kind.KindResult;
import io.barnraiser.language.kind.Kinds;
import io.barnraiser.language.kind.Lesson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How often kinds were told rightly.
final class KindScores {

    private static final int FOLDS = 5;
    private static final int BINS = 10;

    private final long[][] counts = new long[Kind.values().length][Kind.values().length];
    private final double[] binSure = new double[BINS];
    private final long[] binRight = new long[BINS];
    private final long[] binAll = new long[BINS];
    private double loss;

    /// What the model says that learned nothing from these texts.
    static KindScores shipped(List<Lesson> lessons) {
        KindScores scores = new KindScores();
        lessons.forEach(lesson -> scores.add(Kinds.shipped(), lesson));
        return scores;
    }

    /// What it says of each fifth of the texts when it learned from the others.
    static KindScores learned(List<Lesson> lessons, int passes) {
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, new Random(1));
        KindScores scores = new KindScores();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> teach = new ArrayList<>();
            List<Lesson> judge = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? judge : teach).add(shuffled.get(i));
            }
            Kinds kinds = Kinds.shipped().learn(teach, passes);
            judge.forEach(lesson -> scores.add(kinds, lesson));
        }
        return scores;
    }

    private void add(Kinds kinds, Lesson lesson) {
        switch (kinds.tell(lesson.text(), lesson.language())) {
            case KindResult.Told told -> {
                counts[lesson.kind().ordinal()][told.kind().ordinal()]++;
                int bin = (int) Math.min(BINS - 1, told.probability() * BINS);
                binSure[bin] += told.probability();
                binAll[bin]++;
                binRight[bin] += told.kind() == lesson.kind() ? 1 : 0;
                loss -= Math.log(Math.max(1e-9, told.probabilities().getOrDefault(lesson.kind(), 0.0)));
            }
            case KindResult.Unsupported unsupported ->
                throw new IllegalStateException("no rules for " + unsupported.language());
        }
    }

    long texts(Kind kind) {
        long sum = 0;
        for (long count : counts[kind.ordinal()]) {
            sum += count;
        }
        return sum;
    }

    long told(Kind kind) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[kind.ordinal()];
        }
        return sum;
    }

    long right(Kind kind) {
        return counts[kind.ordinal()][kind.ordinal()];
    }

    double precision(Kind kind) {
        return told(kind) == 0 ? 0 : (double) right(kind) / told(kind);
    }

    double recall(Kind kind) {
        return (double) right(kind) / texts(kind);
    }

    double f1(Kind kind) {
        return 2.0 * right(kind) / (texts(kind) + told(kind));
    }

    /// The mean over the kinds that there are.
    double macroF1() {
        return kinds().stream().mapToDouble(this::f1).average().orElse(0);
    }

    List<Kind> kinds() {
        return List.of(Kind.values()).stream().filter(kind -> texts(kind) > 0).toList();
    }

    /// By how much probabilities miss the share that is right, at the mean (expected calibration error).
    double miscalibration() {
        double miss = 0;
        long all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            miss += Math.abs(binSure[bin] - binRight[bin]);
            all += binAll[bin];
        }
        return miss / all;
    }

    /// Nats a text.
    double loss() {
        return loss / kinds().stream().mapToLong(this::texts).sum();
    }

    Map<Kind, Long> all() {
        Map<Kind, Long> all = new EnumMap<>(Kind.class);
        kinds().forEach(kind -> all.put(kind, texts(kind)));
        return all;
    }
}
