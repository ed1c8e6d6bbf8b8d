package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogImage;
import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.LogThings;
import io.barnraiser.platform.database.NewRows;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Ties from the whole log at once, identity by identity.
final class TieReplay implements LogReplay {

    private final TieUpkeep upkeep;

    TieReplay(TieUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public List<String> lateIndexes() {
        return List.of("tie_day_other", "tie_day_day");
    }

    @Override
    public void clear(Handle handle) {
        upkeep.clear(handle);
    }

    @Override
    public Work begin(Handle handle, LogPeople people, LogThings things) {
        return new TieWork(upkeep, upkeep.kinds(handle), upkeep.hostile(handle), people, things);
    }

    /// The same as {@link TieUpkeep} makes of the log batch by batch.
    private static final class TieWork implements Work {
        private final TieUpkeep upkeep;
        private final Map<Integer, ActivityKind> kinds = new HashMap<>();
        private final BitSet hostile;
        private final LogPeople people;
        private final TieSums sums;
        private final TieStore store = new TieStore();

        TieWork(
                TieUpkeep upkeep,
                Map<ActivityKind, Integer> kinds,
                BitSet hostile,
                LogPeople people,
                LogThings things) {
            this.upkeep = upkeep;
            this.hostile = hostile;
            this.people = people;
            kinds.forEach((kind, number) -> this.kinds.put(number, kind));
            this.sums = new TieSums(
                    kinds,
                    thing -> things.author((int) thing) == 0 ? null : (Long) (long) things.author((int) thing),
                    identity -> people.isAlive((int) identity));
        }

        @Override
        public Consumer<Handle> people(LogImage image, int from, int to) {
            NewRows ties = new NewRows("tie_day", "identity_id", "other_id", "kind_id", "day", "amount");
            Map<TieStore.Key, Long> waiting = new TreeMap<>();
            Map<TieStore.Meeting, Long> meetings = new TreeMap<>();
            for (int identity = from; identity < to; identity++) {
                if (people.isAlive(identity)) {
                    for (int place = image.first(identity); place < image.end(identity); place++) {
                        ActivityKind kind = kinds.get(image.kind(place));
                        if (kind != null && !hostile.get(image.id(place))) {
                            sums.add(image.activity(place, identity, kind));
                        }
                    }
                    sums.ties()
                            .forEach((key, amount) -> ties.number(key.from())
                                    .number(key.to())
                                    .number(key.kind())
                                    .number(key.day())
                                    .number(amount));
                    waiting.putAll(sums.waiting());
                    meetings.putAll(sums.meetings());
                    sums.clear();
                }
            }
            return handle -> {
                ties.insert(handle);
                store.addWaiting(handle, waiting);
                store.addMeetings(handle, meetings);
            };
        }

        @Override
        public List<Stage> stages() {
            return List.of();
        }

        @Override
        public long end(Handle handle, long aim, Supplier<Collection<Long>> changed) {
            upkeep.lock(handle);
            upkeep.forgetGone(handle, changed.get());
            return aim;
        }
    }
}
