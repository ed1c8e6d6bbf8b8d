package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.network.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The work of one look: from a snapshot to the rows that the pages read.
final class TribeWork {

    private static final int PIECE = 5_000;
    private static final long SEED = 1;

    private final Database database;
    private final long run;
    private final TribeProgress progress;

    TribeWork(Database database, long run, TribeProgress progress) {
        this.database = database;
        this.run = run;
        this.progress = progress;
    }

    /// Does it and returns what is to be said of the whole; nothing shows before the run is marked as done.
    ///
    /// @throws CancellationException when the progress says not to go on
    TribeRun.Outcome work(Snapshot snapshot) {
        MemberGraph graph = MemberGraph.of(snapshot);
        TribeSearch.Found found = new TribeSearch(progress, SEED).find(graph.ties());
        TribeFindings findings = new TribeFindings(graph, found);
        TribeRun.Outcome outcome = found.outcome();
        // Groups that are not fit to be shown leave the verdict as it is: there is structure, but none to name.
        Earlier earlier = database.read(handle -> Earlier.before(handle, snapshot.asOf()));
        List<Following.Step> steps =
                new Following(earlier.moment(database)).steps(graph.members(), findings.shown(), findings.groups());
        Map<Long, Integer> groupOf = groupOf(findings);
        Talks talks = Talks.read(
                database,
                groupOf,
                findings.groups(),
                snapshot.asOf().plus(Duration.ofDays(1)),
                read -> progress.goOnOrEnd(TribeRun.Step.WORDS, read, 0));
        List<List<String>> words = new ArrayList<>();
        for (int group = 0; group < findings.groups(); group++) {
            words.add(talks.words(group));
        }
        List<Finding> figures = findings.findings(steps, words, SEED);
        Portraits portraits = Portraits.of(database, snapshot.asOf(), graph, findings, groupOf, SEED, progress);
        progress.goOnOrEnd(TribeRun.Step.MAP, 0, 0);
        TribeMap.Picture picture = new TribeMap(graph, mapGroups(findings)).draw(earlier.places(database));
        List<TribeId> tribes = database.write(handle -> tribes(handle, steps, figures, snapshot.asOf()));
        database.run(handle -> ResolutionStore.insert(handle, run, found.resolutions()));
        write(graph, findings, picture, tribes);
        for (int group = 0; group < tribes.size(); group++) {
            int own = group;
            database.run(handle -> TalkStore.channels(handle, run, tribes.get(own), talks.channels(own)));
            database.run(handle -> portraits.write(handle, run, tribes.get(own), own));
        }
        return outcome;
    }

    private Map<Long, Integer> groupOf(TribeFindings findings) {
        Map<Long, Integer> groupOf = new HashMap<>();
        List<long[]> members = findings.members();
        for (int group = 0; group < members.size(); group++) {
            for (long member : members.get(group)) {
                groupOf.put(member, group);
            }
        }
        return groupOf;
    }

    /// Those without a tribe make one loose group of their own on the map.
    private static int[] mapGroups(TribeFindings findings) {
        int[] groups = findings.labels();
        for (int node = 0; node < groups.length; node++) {
            groups[node] = groups[node] < 0 ? findings.groups() : groups[node];
        }
        return groups;
    }

    /// The tribes of the groups; new ones get the mark that fewest of the others have.
    private List<TribeId> tribes(Handle handle, List<Following.Step> steps, List<Finding> figures, Instant asOf) {
        List<TribeId> tribes = steps.stream().map(Following.Step::tribe).toList();
        Map<Long, Integer> marks =
                TribeStore.marks(handle, tribes.stream().map(TribeId::value).toList());
        int[] used = new int[Tribe.MARKS + 1];
        marks.values().forEach(mark -> used[mark]++);
        for (int group = 0; group < steps.size(); group++) {
            TribeId tribe = tribes.get(group);
            if (!marks.containsKey(tribe.value())) {
                int mark = least(used);
                used[mark]++;
                TribeStore.insert(handle, tribe, mark, asOf);
            }
            TribeStore.insert(handle, run, tribe, figures.get(group));
        }
        return tribes;
    }

    private static int least(int[] used) {
        int least = 1;
        for (int mark = 2; mark <= Tribe.MARKS; mark++) {
            least = used[mark] < used[least] ? mark : least;
        }
        return least;
    }

    private void write(MemberGraph graph, TribeFindings findings, TribeMap.Picture picture, List<TribeId> tribes) {
        pieces(findings.shares(tribes), piece -> database.run(handle -> TribeMemberStore.insert(handle, run, piece)));
        List<TribeTie> ties = findings.facts().crossings().stream()
                .map(crossing -> new TribeTie(
                        tribes.get(crossing.group()),
                        tribes.get(crossing.other()),
                        crossing.weight(),
                        crossing.pairs()))
                .toList();
        pieces(ties, piece -> database.run(handle -> TribeStore.ties(handle, run, piece)));
        int[] labels = findings.labels();
        List<MapStore.Spot> spots = picture.spots().stream()
                .map(spot -> new MapStore.Spot(
                        graph.members()[spot.node()],
                        labels[spot.node()] < 0
                                ? OptionalLong.empty()
                                : OptionalLong.of(
                                        tribes.get(labels[spot.node()]).value()),
                        spot.x(),
                        spot.y(),
                        spot.rank()))
                .toList();
        pieces(spots, piece -> database.run(handle -> MapStore.insert(handle, run, piece)));
        List<MapStore.Line> lines = picture.lines().stream()
                .map(line -> new MapStore.Line(graph.members()[line.from()], graph.members()[line.to()], line.weight()))
                .toList();
        pieces(lines, piece -> database.run(handle -> MapStore.insertLines(handle, run, piece)));
    }

    private <T> void pieces(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += PIECE) {
            progress.goOnOrEnd(TribeRun.Step.WRITE, from, all.size());
            work.accept(all.subList(from, Math.min(all.size(), from + PIECE)));
        }
    }
}
