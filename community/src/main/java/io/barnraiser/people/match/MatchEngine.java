package io.barnraiser.people.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Finds the rows of a table that are probably one person. Add all rows, then call {@link #match} once.
///
/// Time: one comparison for each pair that shares a key, a few tens a row. Memory: about 1 KiB a row. Not safe for use
/// by several threads; works with several itself.
public final class MatchEngine {

    private static final int CHUNK = 2_000;
    private static final double LEAST_EXPECTED = 50;
    private static final double WORTH_KEEPING = -3;

    private final MatchSettings settings;
    private final Lexicon lexicon = new Lexicon();
    private final List<Profile> added = new ArrayList<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<Integer, Integer> rowsOfSource = new HashMap<>();
    private final Set<String> namesSeen = new HashSet<>();

    /// An engine without rows.
    public MatchEngine(MatchSettings settings) {
        this.settings = settings;
    }

    /// Adds a row and returns its number, from 0.
    ///
    /// @throws IllegalStateException beyond 16 million rows
    public int add(MatchRow row) {
        return add(row, settings.sameSource());
    }

    /// As {@link #add(MatchRow)}.
    ///
    /// @param mayRepeat whether this row may be one person with another of its own source, as the nicks and
    ///     addresses of some sources are
    public int add(MatchRow row, boolean mayRepeat) {
        if (added.size() == BlockIndex.MOST_ROWS) {
            throw new IllegalStateException("More than " + BlockIndex.MOST_ROWS + " rows cannot be matched at once.");
        }
        int source = sources.computeIfAbsent(row.source(), name -> sources.size());
        rowsOfSource.merge(source, 1, Integer::sum);
        Profile profile = Profile.of(row, source, mayRepeat, lexicon);
        added.add(profile);
        count(profile);
        return added.size() - 1;
    }

    /// Where a source knows people by aliases, a name that stands there ten times is still one name.
    private void count(Profile profile) {
        StringBuilder whole = new StringBuilder();
        for (Word word : profile.words()) {
            whole.append(word.text()).append(' ');
        }
        if (!profile.mayRepeat() || namesSeen.add(whole.toString())) {
            lexicon.countName(profile.words());
        }
        if (!profile.place().isEmpty()) {
            lexicon.countPlace(profile.place());
        }
        for (Handle handle : profile.handles()) {
            if (!profile.mayRepeat() || namesSeen.add(whole + "@" + handle.plain())) {
                lexicon.countHandle(handle.letters());
            }
        }
    }

    /// All pairs with at least the wished score, best first; of equal ones, in the order of their rows.
    public List<MatchPair> match(MatchProgress progress) {
        lexicon.complete();
        Profile[] profiles = added.toArray(Profile[]::new);
        progress.goOn(MatchProgress.Step.INDEX, 0, profiles.length);
        BlockIndex index = BlockIndex.of(profiles);
        Comparer comparer = new Comparer(lexicon);
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        List<Found> found = IntStream.range(0, (profiles.length + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(chunk -> {
                    List<Found> ofChunk = ended.get() ? List.of() : compare(chunk, profiles, index, comparer);
                    int rows = done.addAndGet(CHUNK);
                    if (!progress.goOn(MatchProgress.Step.COMPARE, Math.min(rows, profiles.length), profiles.length)) {
                        ended.set(true);
                    }
                    return ofChunk;
                })
                .flatMap(List::stream)
                .toList();
        progress.goOn(MatchProgress.Step.CHOOSE, 0, found.size());
        return new Choice(profiles, comparer, settings, this::prior).of(found);
    }

    private List<Found> compare(int chunk, Profile[] profiles, BlockIndex index, Comparer comparer) {
        List<Found> found = new ArrayList<>();
        int[] candidates = new int[256];
        for (int row = chunk * CHUNK; row < Math.min(profiles.length, (chunk + 1) * CHUNK); row++) {
            Candidates ofRow = new Candidates(candidates);
            index.forEachLater(row, ofRow::add);
            candidates = ofRow.numbers;
            Arrays.sort(candidates, 0, ofRow.size);
            for (int i = 0; i < ofRow.size; i++) {
                int other = candidates[i];
                boolean repeated = i > 0 && candidates[i - 1] == other;
                if (!repeated && mayBeOne(profiles[row], profiles[other])) {
                    keep(row, other, profiles, comparer, found);
                }
            }
        }
        return found;
    }

    private void keep(int row, int other, Profile[] profiles, Comparer comparer, List<Found> found) {
        Comparison comparison = comparer.compare(profiles[row], profiles[other], prior(profiles[row], profiles[other]));
        if (comparison.logOdds() > WORTH_KEEPING) {
            found.add(new Found(row, other, comparison.logOdds(), comparison.rule()));
        }
    }

    private boolean mayBeOne(Profile left, Profile right) {
        return left.source() != right.source() || left.mayRepeat() || right.mayRepeat();
    }

    /// Log-odds that two rows taken blindly are one person: a share of the people of the smaller source is also in
    /// the greater one, where they could be any row.
    private double prior(Profile left, Profile right) {
        double rows = settings.sameSource()
                ? added.size()
                : Math.max(rowsOfSource.getOrDefault(left.source(), 0), rowsOfSource.getOrDefault(right.source(), 0));
        return Math.log(Weights.SHARE_IN_BOTH / Math.max(LEAST_EXPECTED, rows));
    }

    /// A pair that was worth keeping for the choice.
    record Found(int a, int b, double logOdds, MatchRule rule) {}

    /// The numbers of the rows that one row is compared with.
    private static final class Candidates {
        private int[] numbers;
        private int size;

        Candidates(int[] numbers) {
            this.numbers = numbers;
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }
}
