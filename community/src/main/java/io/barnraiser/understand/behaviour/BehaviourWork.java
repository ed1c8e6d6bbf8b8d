package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Interval;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.behaviour.BehaviourRun.Found;
import io.barnraiser.understand.behaviour.BehaviourRun.StatedTrait;
import io.barnraiser.understand.behaviour.BehaviourRun.Step;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.network.Snapshot;
import io.barnraiser.understand.tribe.MemberGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The work of one asking: from the log to the answer.
final class BehaviourWork {

    /// So far back from the cut it is looked what members did.
    private static final Duration BACK = Duration.ofDays(180);

    /// Of more people, so many are drawn by lot: the intervals are narrow by then, and the work stays
    /// bounded.
    static final int MOST_PEOPLE = 2_000;

    private static final int PIECE = 2_000;
    private static final long SEED = 1;

    private final Database database;
    private final Networks networks;
    private final BehaviourProgress progress;

    BehaviourWork(Database database, Networks networks, BehaviourProgress progress) {
        this.database = database;
        this.networks = networks;
        this.progress = progress;
    }

    /// @param chosen the traits of which the team says that members gave them
    /// @throws java.util.concurrent.CancellationException when somebody ended it
    Found work(BehaviourRun run, Set<String> chosen) {
        Times times = new Times(run.cut().minus(BACK), run.cut(), run.until());
        Map<String, Long> names = database.read(handle -> ActiveStore.names(handle, Judgement.FLOOR));
        List<String> used = names.keySet().stream().filter(chosen::contains).toList();
        Groups groups = groups(times);
        Sample all = new Sample(MOST_PEOPLE, SEED);
        Sample told = new Sample(MOST_PEOPLE, SEED);
        pass(times, used, all, told);

        List<Person> tellers = told.seen() < Judgement.LEAST_PEOPLE ? List.of() : read(told, times, used);
        TraitColumns traits = new TraitColumns(tellers, used);
        List<Person> judged = tellers.stream().filter(traits::isKnown).toList();
        Map<NextAct, Map<Comparison, Interval>> gains = gains(judged, traits, groups, times);
        Answer answer;
        if (gains.isEmpty()) {
            // What behaviour tells is worth saying even where there is nothing to compare it with.
            judged = read(all, times, List.of());
            gains = gains(judged, new TraitColumns(List.of(), List.of()), groups, times);
            answer = gains.isEmpty()
                    ? Answer.NO_NEXT
                    : told.seen() == 0 || !tellers.isEmpty() && traits.names().isEmpty()
                            ? Answer.NO_TRAITS
                            : Answer.TOO_FEW;
        } else {
            answer = Answer.of(gains.getOrDefault(NextAct.ALL, Map.of()));
        }
        Likeness likeness = new Likeness(tellers, traits, groups);
        List<StatedTrait> stated = new ArrayList<>();
        names.forEach((name, identities) ->
                stated.add(new StatedTrait(name, identities, used.contains(name), likeness.of(name))));
        return new Found(
                answer, all.seen(), told.seen(), gains.isEmpty() ? 0 : judged.size(), groups.count(), gains, stated);
    }

    /// The groups by the ties as they stood when the cut was made: those of the day before it.
    private Groups groups(Times times) {
        Snapshot snapshot =
                networks.snapshot(times.cut().minus(Duration.ofDays(1)), networks.settings(), (part, done, total) -> {
                    progress.tell(Step.TIES, done, total);
                    return true;
                });
        MemberGraph graph = MemberGraph.of(snapshot);
        return Groups.of(graph.members(), graph.ties(), SEED, done -> progress.tell(Step.GROUPS, done, 0));
    }

    private void pass(Times times, List<String> traits, Sample all, Sample told) {
        long after = 0;
        List<ActiveStore.Active> piece;
        do {
            long from = after;
            piece = database.read(handle -> ActiveStore.active(handle, times, traits, from, PIECE));
            for (ActiveStore.Active active : piece) {
                all.pass(active.member());
                if (active.hasTold()) {
                    told.pass(active.member());
                }
                after = active.member();
            }
            progress.tell(Step.PEOPLE, all.seen(), 0);
        } while (piece.size() == PIECE);
    }

    private List<Person> read(Sample sample, Times times, List<String> traits) {
        List<Person> people = new ArrayList<>();
        for (long member : sample.drawn()) {
            people.add(database.read(handle -> PersonStore.person(handle, member, times, traits)));
            progress.tell(Step.PEOPLE, people.size(), sample.drawn().size());
        }
        return people;
    }

    private Map<NextAct, Map<Comparison, Interval>> gains(
            List<Person> people, TraitColumns traits, Groups groups, Times times) {
        if (people.size() < Judgement.LEAST_PEOPLE) {
            return Map.of();
        }
        Judgement.Rows rows = rows(people, traits, groups, times);
        long[] done = {0};
        int steps = Judgement.steps(rows);
        return new Judgement(rows, () -> progress.tell(Step.MODELS, ++done[0], steps)).gains();
    }

    private static Judgement.Rows rows(List<Person> people, TraitColumns traits, Groups groups, Times times) {
        BehaviourColumns did = new BehaviourColumns(people, groups, times.cut());
        Map<NextAct, int[]> next = new EnumMap<>(NextAct.class);
        next.put(
                NextAct.CHANNEL,
                people.stream()
                        .mapToInt(person -> person.next().channel().isPresent()
                                ? did.channels().place(person.next().channel().getAsLong())
                                : Judgement.NOTHING)
                        .toArray());
        next.put(
                NextAct.REPLY,
                people.stream()
                        .mapToInt(person -> person.next().replied().isPresent()
                                ? 1 + groups.home(person.next().replied().getAsLong())
                                : Judgement.NOTHING)
                        .toArray());
        next.put(
                NextAct.PRODUCT,
                people.stream()
                        .mapToInt(person -> person.next()
                                .product()
                                .map(did.products()::place)
                                .orElse(Judgement.NOTHING))
                        .toArray());
        return new Judgement.Rows(
                people.stream().map(traits::row).toArray(double[][]::new),
                people.stream().map(did::row).toArray(double[][]::new),
                next,
                Map.of(
                        NextAct.CHANNEL, did.channels().count(),
                        NextAct.REPLY, 1 + groups.count(),
                        NextAct.PRODUCT, did.products().count()));
    }
}
