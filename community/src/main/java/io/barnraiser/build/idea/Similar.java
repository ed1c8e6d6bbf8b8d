package io.barnraiser.build.idea;

import io.barnraiser.people.member.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Finds ideas that say what somebody is about to say, so that people vote instead of repeating.
///
/// Words are compared by their beginnings: the first two thirds of a word, at least four letters, so that the
/// endings of plurals and cases (which differ in English and German alike) do not count. A word that few ideas have
/// says more: each weighs ln((N + 1) / n), N being the number of ideas and n how many of them have
/// it (inverse document frequency,
/// Sparck Jones 1972). Shown is what has at least a third of the weight of all words asked for; one that no idea has
/// weighs as much as one that one has.
final class Similar {

    private static final int MOST_WORDS = 12;
    private static final int MOST_IDEAS = 300;
    private static final int SHORTEST = 3;

    private Similar() {}

    /// The ideas most like {@code title}, the likest first.
    ///
    /// @param limit how many at most
    static List<Idea> to(Handle handle, String title, Predicate<Idea> wanted, int limit) {
        List<String> stems = Terms.words(title).stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(Similar::stem)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        double ideas = TermStore.ideas(handle);
        Map<Long, Double> weights = new HashMap<>();
        double whole = 0;
        for (String stem : stems) {
            List<Long> having = TermStore.with(handle, stem, true, MOST_IDEAS);
            double weight = Math.log((ideas + 1) / Math.max(1, having.size()));
            whole += weight;
            having.forEach(idea -> weights.merge(idea, weight, Double::sum));
        }
        double least = whole / 3;
        List<Long> likest = new ArrayList<>(weights.keySet());
        likest.removeIf(idea -> weights.getOrDefault(idea, 0.0) < least || least <= 0);
        likest.sort(Comparator.<Long>comparingDouble(idea -> -weights.getOrDefault(idea, 0.0))
                .thenComparing(Comparator.reverseOrder()));
        Map<Long, Idea> found = new HashMap<>();
        IdeaStore.some(handle, likest).forEach(idea -> found.put(idea.id().value(), idea));
        return likest.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    static String stem(String word) {
        int keep = Math.max(4, (word.length() * 2 + 2) / 3);
        return word.length() <= keep ? word : word.substring(0, keep);
    }
}
