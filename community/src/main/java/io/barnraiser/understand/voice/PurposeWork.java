package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.language.overlap.Divergence;
import io.barnraiser.language.overlap.Echoes;
import io.barnraiser.language.overlap.Overlap;
import io.barnraiser.language.overlap.OverlapResult;
import io.barnraiser.language.overlap.Wording;
import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the brand's words and the members' have in common, and which words set them apart.
final class PurposeWork {

    /// So many words of each side are kept.
    static final int SHOWN = 30;

    private static final int DRAWS = 300;
    private static final long SEED = 3;

    private PurposeWork() {}

    /// @param texts what members wrote to one another in this language
    static Shared of(Purpose purpose, List<Said> texts, Language language) {
        Wording wording = new Wording(language);
        int[] brand = wording.read(purpose.text());
        Echoes echoes = Echoes.of(purpose.text(), language);
        Map<Long, List<int[]>> byAuthor = new TreeMap<>();
        for (Said said : texts) {
            byAuthor.computeIfAbsent(said.member(), any -> new ArrayList<>())
                    .add(wording.read(echoes.without(said.text())));
        }
        List<int[]> authors = byAuthor.values().stream()
                .map(all -> all.stream().flatMapToInt(Arrays::stream).toArray())
                .filter(words -> words.length > 0)
                .toList();
        int written = authors.stream().mapToInt(words -> words.length).sum();
        return switch (new Overlap(DRAWS, SEED).of(brand, authors, wording.size())) {
            case OverlapResult.TooFew few -> none(purpose, Shared.State.TOO_FEW, brand.length, written, authors.size());
            case OverlapResult.NoMeasure no ->
                none(purpose, Shared.State.NO_MEASURE, brand.length, written, authors.size());
            case OverlapResult.Told told -> {
                List<Divergence.Word> apart = apart(brand, authors, wording.size());
                int[] writers = writers(authors, wording.size());
                yield new Shared(
                        purpose.version(),
                        Shared.State.TOLD,
                        Optional.of(interval(told)),
                        told.words(),
                        brand.length,
                        written,
                        authors.size(),
                        words(apart, Divergence.Side.ONE, wording, writers, 0),
                        words(apart.reversed(), Divergence.Side.OTHER, wording, writers, CommonWords.LEAST_AUTHORS),
                        words(
                                apart.stream()
                                        .sorted(Comparator.comparingDouble((Divergence.Word word) ->
                                                        -(double) word.one() / brand.length * word.other() / written)
                                                .thenComparing(Divergence.Word::word))
                                        .toList(),
                                Divergence.Side.BOTH,
                                wording,
                                writers,
                                CommonWords.LEAST_AUTHORS));
            }
        };
    }

    private static Shared none(Purpose purpose, Shared.State state, int brand, int written, int authors) {
        return new Shared(
                purpose.version(),
                state,
                Optional.empty(),
                0,
                brand,
                written,
                authors,
                List.of(),
                List.of(),
                List.of());
    }

    private static Interval interval(OverlapResult.Told told) {
        return new Interval(told.value(), told.low(), told.high(), Level.USUAL, told.authors(), Method.PERCENTILE);
    }

    private static List<Divergence.Word> apart(int[] brand, List<int[]> authors, int size) {
        long[] one = new long[size];
        long[] other = new long[size];
        Arrays.stream(brand).forEach(word -> one[word]++);
        authors.forEach(words -> Arrays.stream(words).forEach(word -> other[word]++));
        return Divergence.of(one, other);
    }

    /// Of each word, how many members wrote it.
    private static int[] writers(List<int[]> authors, int size) {
        int[] writers = new int[size];
        authors.forEach(words -> Arrays.stream(words).distinct().forEach(word -> writers[word]++));
        return writers;
    }

    private static List<String> words(
            List<Divergence.Word> words, Divergence.Side side, Wording wording, int[] writers, int least) {
        return words.stream()
                .filter(word -> word.side() == side && writers[word.word()] >= least)
                .limit(SHOWN)
                .map(word -> wording.surface(word.word()))
                .toList();
    }
}
