package io.barnraiser.people.match;

import io.barnraiser.people.match.MatchEngine.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// Chooses among the pairs that were found: a person is at most one of the people of another source. If two rows of a
/// source are about equally probable, each is only half as probable as it looked alone - unless these two are, as far
/// as one can tell, aliases of one person.
final class Choice {

    private static final double SURE = Comparison.logOdds(Weights.SAME_EMAIL_OTHER_NAME_SCORE);
    private static final int MOST_COMPETITORS = 30;

    private final Profile[] profiles;
    private final Comparer comparer;
    private final MatchSettings settings;
    private final ToDoubleBiFunction<Profile, Profile> prior;

    Choice(Profile[] profiles, Comparer comparer, MatchSettings settings, ToDoubleBiFunction<Profile, Profile> prior) {
        this.profiles = profiles;
        this.comparer = comparer;
        this.settings = settings;
        this.prior = prior;
    }

    /// The pairs that remain above the threshold, best first.
    List<MatchPair> of(List<Found> found) {
        Map<Integer, List<Found>> ofRow = new HashMap<>();
        for (Found pair : found) {
            ofRow.computeIfAbsent(pair.a(), row -> new ArrayList<>(2)).add(pair);
            ofRow.computeIfAbsent(pair.b(), row -> new ArrayList<>(2)).add(pair);
        }
        ofRow.values().forEach(pairs -> pairs.sort(BEST_FIRST));
        List<MatchPair> chosen = new ArrayList<>();
        for (Found pair : found) {
            double own = Math.exp(pair.logOdds());
            double rivals = Math.max(rivals(pair, pair.a(), pair.b(), ofRow), rivals(pair, pair.b(), pair.a(), ofRow));
            double score = own / (1 + own + rivals);
            if (score >= settings.threshold() && isAmongBest(pair, ofRow)) {
                chosen.add(explained(pair, score, rivals > own / 2));
            }
        }
        chosen.sort(Comparator.comparingDouble(MatchPair::score)
                .reversed()
                .thenComparingInt(MatchPair::a)
                .thenComparingInt(MatchPair::b));
        return chosen;
    }

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::logOdds)
            .reversed()
            .thenComparingInt(Found::a)
            .thenComparingInt(Found::b);

    /// The odds, summed, of the other rows of the source of {@code other} for being {@code row}.
    private double rivals(Found pair, int row, int other, Map<Integer, List<Found>> ofRow) {
        boolean isExempt = pair.rule() == MatchRule.SAME_KEY || pair.rule() == MatchRule.SAME_EMAIL;
        double sum = 0;
        int seen = 0;
        for (Found rival : isExempt ? List.<Found>of() : ofRow.getOrDefault(row, List.of())) {
            int third = rival.a() == row ? rival.b() : rival.a();
            if (third == other || !isSameGroup(third, other)) {
                continue;
            }
            if (++seen > MOST_COMPETITORS) {
                break;
            }
            if (!areAliases(third, other)) {
                sum += Math.exp(rival.logOdds());
            }
        }
        return sum;
    }

    private boolean isSameGroup(int one, int other) {
        return settings.sameSource() || profiles[one].source() == profiles[other].source();
    }

    private boolean areAliases(int one, int other) {
        return comparer.compare(profiles[one], profiles[other], prior.applyAsDouble(profiles[one], profiles[other]))
                        .logOdds()
                > 0;
    }

    private boolean isAmongBest(Found pair, Map<Integer, List<Found>> ofRow) {
        return pair.logOdds() >= SURE
                || (place(pair, ofRow.getOrDefault(pair.a(), List.of())) < settings.mostEach()
                        && place(pair, ofRow.getOrDefault(pair.b(), List.of())) < settings.mostEach());
    }

    private static int place(Found pair, List<Found> pairs) {
        return pairs.indexOf(pair);
    }

    private MatchPair explained(Found pair, double score, boolean hasRivals) {
        Profile left = profiles[pair.a()];
        Profile right = profiles[pair.b()];
        List<Evidence> evidence = new ArrayList<>(
                comparer.compare(left, right, prior.applyAsDouble(left, right)).evidence());
        if (hasRivals) {
            evidence.add(new Evidence(Evidence.Kind.SEVERAL_CANDIDATES, ""));
        }
        return new MatchPair(pair.a(), pair.b(), score, pair.rule(), evidence);
    }
}
