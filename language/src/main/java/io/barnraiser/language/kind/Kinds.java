package io.barnraiser.language.kind;

import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which kind of feedback a text is: rules that everybody can read (`kinds.en.txt`, `kinds.de.txt`), weighed
/// by a small multinomial logistic model that also sees the words, and that learns from what the team says.
///
/// Probabilities are calibrated by one number, the sharpness (temperature scaling, Guo et al. 2017): it comes with a
/// value that was chosen on labelled texts of real people, and moves with every text that the team speaks about,
/// before the model learns from it. Immutable, and safe for any number of threads; whatever learns gives a new one.
public final class Kinds {

    private static final int MOST_REASONS = 5;

    /// How far one text that the team speaks about moves the weights, and how far the calibration.
    private static final double STEP = 0.3;

    private static final double CALIBRATION = 0.02;

    private static final Kinds SHIPPED =
            new Kinds(Shipped.WEIGHTS, new long[Kind.values().length * Kind.values().length]);

    private final Weights weights;
    private final long[] said;

    private Kinds(Weights weights, long[] said) {
        this.weights = weights;
        this.said = said;
    }

    /// As the product comes. The first call takes some tenths of a second.
    public static Kinds shipped() {
        return SHIPPED;
    }

    /// As a team taught it.
    ///
    /// @throws IllegalArgumentException when the memory is of another version: teach {@link #shipped()} anew from
    ///     the lessons
    public static Kinds of(KindMemory memory) {
        if (memory.version() != KindMemory.VERSION) {
            throw new IllegalArgumentException(
                    "a memory of version %d, this is %d".formatted(memory.version(), KindMemory.VERSION));
        }
        Weights weights = Shipped.WEIGHTS.copy();
        for (int i = 0; i < memory.places().length; i++) {
            weights.values[memory.places()[i]] += memory.changes()[i];
        }
        weights.sharpness = memory.sharpness();
        return new Kinds(weights, memory.said().clone());
    }

    /// Tells the kind. The cost grows with the text, up to 400 words; beyond, nothing is read.
    ///
    /// @param text without markup; lines that begin with `>` and code are left out
    /// @param language the language it is in
    public KindResult tell(String text, Language language) {
        Optional<Features> features = Reading.features(text, language);
        return features.isPresent() ? told(features.get()) : new KindResult.Unsupported(language);
    }

    private KindResult told(Features features) {
        double[] probabilities = weights.probabilities(weights.scores(features));
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, probabilities[kind.ordinal()]);
        }
        Kind kind = best(probabilities);
        return new KindResult.Told(kind, byKind, reasons(features, kind));
    }

    /// Where two are alike, the first; where nothing speaks for any, {@link Kind#OTHER}.
    private static Kind best(double[] probabilities) {
        int best = Kind.OTHER.ordinal();
        for (int kind = 0; kind < probabilities.length; kind++) {
            best = probabilities[kind] > probabilities[best] ? kind : best;
        }
        return Kind.values()[best];
    }

    private List<Reason> reasons(Features features, Kind kind) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < features.places().length; i++) {
            double own = 0;
            double sum = 0;
            for (Kind other : Kind.values()) {
                double weight = weights.values[other.ordinal() * Features.SIZE + features.places()[i]];
                own = other == kind ? weight : own;
                sum += weight;
            }
            double spoke = (own - sum / Weights.KINDS) * features.values()[i] * weights.sharpness;
            if (spoke > 0.05) {
                Features.Source source = features.sources().get(i);
                reasons.add(new Reason(source.name(), source.span(), spoke));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
        return firstOfEachPlace(reasons);
    }

    private static List<Reason> firstOfEachPlace(List<Reason> sorted) {
        List<Reason> kept = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Reason reason : sorted) {
            boolean isNew = true;
            for (int at = reason.span().start(); at < reason.span().end(); at++) {
                isNew &= !taken.contains(at);
            }
            if (isNew && kept.size() < MOST_REASONS) {
                kept.add(reason);
                for (int at = reason.span().start(); at < reason.span().end(); at++) {
                    taken.add(at);
                }
            }
        }
        return kept;
    }

    /// Learns from texts of which the team said what they are, in their order. How each would have been told is
    /// counted before it is learned from, once; lessons in a language that is not supported are left out.
    ///
    /// @param passes how often to go over them: 1 for what comes in, some five to begin anew from all lessons
    /// @return the one that learned; this one stays as it is
    public Kinds learn(List<Lesson> lessons, int passes) {
        Weights taught = weights.copy();
        long[] counts = said.clone();
        List<Shipped.Taught> read = lessons.stream()
                .flatMap(lesson -> Reading.features(lesson.text(), lesson.language())
                        .map(features -> new Shipped.Taught(features, lesson.kind()))
                        .stream())
                .toList();
        for (int pass = 0; pass < passes; pass++) {
            for (Shipped.Taught lesson : read) {
                if (pass == 0) {
                    Kind told = best(taught.probabilities(taught.scores(lesson.features())));
                    counts[KindMemory.place(told, lesson.kind())]++;
                    taught.calibrate(lesson.features(), lesson.kind(), CALIBRATION);
                }
                taught.learn(lesson.features(), lesson.kind(), STEP);
            }
        }
        return new Kinds(taught, counts);
    }

    /// What was learned, to be kept.
    public KindMemory memory() {
        int[] places = new int[weights.values.length];
        float[] changes = new float[weights.values.length];
        int count = 0;
        for (int place = 0; place < places.length; place++) {
            float change = weights.values[place] - Shipped.WEIGHTS.values[place];
            if (change != 0) {
                places[count] = place;
                changes[count++] = change;
            }
        }
        return new KindMemory(
                KindMemory.VERSION,
                Arrays.copyOf(places, count),
                Arrays.copyOf(changes, count),
                weights.sharpness,
                said.clone());
    }
}
