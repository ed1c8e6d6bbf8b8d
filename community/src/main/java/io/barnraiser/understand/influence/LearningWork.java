package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Suppression;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.network.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what spread before, up to the end of a day, and learns from it. Nothing after the day is looked at.
final class LearningWork {

    private static final Duration BACK = Duration.ofDays(730);

    /// So many deeds are read at most, the newest: bounded whatever the size of the log.
    private static final int MOST = 300_000;

    private static final int PIECE = 5_000;

    private final Database database;
    private final Networks networks;
    private final InfluenceProgress progress;

    LearningWork(Database database, Networks networks, InfluenceProgress progress) {
        this.database = database;
        this.networks = networks;
        this.progress = progress;
    }

    /// Learns as of the end of a snapshot's day; among fewer than ten members nothing is said.
    ///
    /// @param now the ways of that snapshot among all members
    Learning.Result learn(Snapshot snapshot, Passing now) {
        if (Suppression.USUAL.hides(now.size())) {
            return new Learning.Result(Passed.NOTHING, Map.of(), Optional.empty());
        }
        Instant until = snapshot.asOf().plus(Duration.ofDays(1));
        Things things = Things.of(deeds(until), now::node)
                .before(until.minus(Learning.WINDOW).toEpochMilli());
        Learning learning = new Learning(things, now);
        Optional<Long> moment = learning.tiesUntil();
        if (moment.isEmpty()) {
            return learning.nothing();
        }
        // The day before: of the day itself, things may be seen that are to be foretold.
        Snapshot earlier = networks.snapshot(
                Instant.ofEpochMilli(moment.get()).minus(Duration.ofDays(1)),
                snapshot.settings(),
                (part, done, total) -> {
                    progress.report(InfluenceRun.Step.LEARNING, 0, 0);
                    return true;
                });
        Graph seen = Passing.of(earlier, member -> true).by(now);
        progress.report(InfluenceRun.Step.LEARNING, 0, 0);
        return seen.arcs() == 0 ? learning.nothing() : learning.of(seen);
    }

    private List<Deed> deeds(Instant until) {
        List<Deed> deeds = new ArrayList<>();
        long since = until.minus(BACK).toEpochMilli();
        long before = Long.MAX_VALUE;
        List<Deed> piece;
        do {
            long from = before;
            piece = database.read(handle -> DeedStore.before(handle, from, since, until.toEpochMilli(), PIECE));
            deeds.addAll(piece);
            before = piece.isEmpty() ? before : piece.getLast().id();
            progress.report(InfluenceRun.Step.LEARNING, deeds.size(), 0);
        } while (piece.size() == PIECE && deeds.size() < MOST);
        return deeds;
    }
}
