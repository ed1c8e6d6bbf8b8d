package io.barnraiser.bench.truth;

import io.barnraiser.people.match.Suggestion;
import io.barnraiser.people.match.SuggestionFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Suggestions of who may be one person, by their score. Afterwards the nearly certain ones are merged, as a team does:
/// who judges next meets those members.
final class SuggestionsJudge implements Judge {

    private static final String NAME = "Identity: suggestions";
    private static final int PAGE = 500;
    private static final double[] BANDS = {0.95, 0.80, 0.65};
    private static final SuggestionFilter OPEN = SuggestionFilter.in(Suggestion.State.OPEN);

    @Override
    public void judge(World world, Scores scores) {
        world.brand().matches().runs().run();
        Who who = world.who();
        List<Suggestion> all = all(world);
        double below = 1;
        for (double least : BANDS) {
            double most = below;
            List<Suggestion> band = all.stream()
                    .filter(one -> one.score() >= least && (one.score() < most || most == 1))
                    .toList();
            scores.add(precision(least, most), world.seed(), right(who, band), known(who, band));
            scores.add(
                    recall(least),
                    world.seed(),
                    united(who, all, least),
                    who.truePairs().size());
            below = least;
        }
        world.brand().acceptNearlyCertain();
    }

    private static Yardstick precision(double least, double most) {
        return Yardstick.share(
                NAME,
                String.format(Locale.ROOT, "precision of scores %.2f to %.2f", least, most),
                most == 1 ? Target.atLeast(least) : Target.between(least, most));
    }

    private static Yardstick recall(double least) {
        return Yardstick.share(
                NAME,
                String.format(Locale.ROOT, "recall, were all from %.2f accepted", least),
                Target.none("with what exact rules merged; 0.4 have a nick that is no name"));
    }

    private static List<Suggestion> all(World world) {
        List<Suggestion> all = new ArrayList<>();
        List<Suggestion> page;
        do {
            Optional<Suggestion> after = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            page = world.brand()
                    .database()
                    .read(handle -> world.brand().matches().list(handle, OPEN, after, PAGE));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static long known(Who who, List<Suggestion> some) {
        return some.stream()
                .filter(one -> who.identities().containsKey(one.a().value())
                        && who.identities().containsKey(one.b().value()))
                .count();
    }

    private static long right(Who who, List<Suggestion> some) {
        return some.stream()
                .filter(one -> {
                    Who.Known a = who.identities().get(one.a().value());
                    Who.Known b = who.identities().get(one.b().value());
                    return a != null && b != null && a.isOneWith(b);
                })
                .count();
    }

    /// How many true pairs would be together.
    private static long united(Who who, List<Suggestion> all, double least) {
        Map<Long, Long> leads = new HashMap<>();
        for (Suggestion one : all) {
            Who.Known a = who.identities().get(one.a().value());
            Who.Known b = who.identities().get(one.b().value());
            if (a != null && b != null && one.score() >= least) {
                leads.put(root(leads, a.member()), root(leads, b.member()));
            }
        }
        return who.truePairs().stream()
                .filter(pair -> root(leads, pair[0].member()) == root(leads, pair[1].member()))
                .count();
    }

    private static long root(Map<Long, Long> leads, long member) {
        long root = member;
        for (long next = leads.getOrDefault(root, root); next != root; next = leads.getOrDefault(root, root)) {
            root = next;
        }
        return root;
    }
}
