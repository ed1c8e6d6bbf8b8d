package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Chunk;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/// Finds the fate of feedback anew and brings rows and counts up to date: the one way in which
/// either changes.
final class Fates {

    private final InstantSource clock;
    private final FateStore store = new FateStore();
    private final DeedStore deeds = new DeedStore();
    private final PromiseStore promises = new PromiseStore();
    private final MuteStore mutes = new MuteStore();
    private final List<FateListener> listeners = new CopyOnWriteArrayList<>();

    Fates(InstantSource clock) {
        this.clock = clock;
    }

    /// Tells {@code listener} of every change from now on; called while the program is put together.
    void listen(FateListener listener) {
        listeners.add(listener);
    }

    /// Everything is about to be derived anew.
    void clear(Handle handle) {
        listeners.forEach(listener -> listener.cleared(handle));
    }

    /// Judges these; numbers of none are left out.
    void find(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Promise> versions = promises.all(handle);
        Set<Long> muted = mutes.channels(handle);
        TreeMap<FateStore.Count, Long> counts = new TreeMap<>();
        Set<Long> moved = new TreeSet<>();
        for (List<Long> some : Chunk.of(new TreeSet<>(ids))) {
            moved.addAll(find(handle, some, versions, muted, counts));
        }
        store.count(handle, counts);
        if (!moved.isEmpty()) {
            listeners.forEach(listener -> listener.moved(handle, moved));
        }
        // What waited with one that waits no more, waits by itself.
        find(handle, deeds.mergedInto(handle, moved));
    }

    /// Returns which now lie on another shelf.
    private Set<Long> find(
            Handle handle,
            List<Long> ids,
            List<Promise> versions,
            Set<Long> muted,
            TreeMap<FateStore.Count, Long> counts) {
        List<FateStore.Row> rows = store.rows(handle, ids);
        Map<Long, List<Deed>> done = holding(handle, ids);
        Map<Long, Long> moments = new HashMap<>();
        for (FateStore.Row row : rows) {
            long from = Fate.heardFrom(row.said(), done.getOrDefault(row.said().id(), List.of()));
            if (from != row.heardFrom()) {
                moments.put(row.said().id(), from);
            }
        }
        store.hearFrom(handle, moments);
        Map<Long, Heard> heard = store.heard(handle, ids);
        Set<Long> waiting = store.waiting(handle, targets(done));
        Map<Long, Fate> fates = new TreeMap<>();
        Set<Long> moved = new TreeSet<>();
        for (FateStore.Row row : rows) {
            Said said = row.said();
            Heard who = heard.get(said.id());
            if (who != null) {
                Fate fate = Fate.of(
                        said,
                        who,
                        done.getOrDefault(said.id(), List.of()),
                        new Fate.Around(waiting, muted.contains(said.channel())),
                        at(versions, said.at()).hours(),
                        clock.millis());
                fates.put(said.id(), fate);
                FateStore.Row after = after(row, fate);
                row.count(counts, -1);
                after.count(counts, 1);
                if (!after.shelf().equals(row.shelf())) {
                    moved.add(said.id());
                }
            }
        }
        store.put(handle, fates);
        return moved;
    }

    private static Set<Long> targets(Map<Long, List<Deed>> done) {
        Set<Long> targets = new TreeSet<>();
        done.values().stream().flatMap(List::stream).forEach(deed -> {
            if (deed.act() instanceof Act.Merged merged) {
                targets.add(merged.into().value());
            }
        });
        return targets;
    }

    private static FateStore.Row after(FateStore.Row row, Fate fate) {
        return new FateStore.Row(
                row.said(),
                row.heardFrom(),
                fate.state().shelf().key(),
                fate.kind().key(),
                fate.department(),
                fate.assignee());
    }

    /// Counts these no more; they are about to be removed.
    void discount(Handle handle, Collection<Long> ids) {
        TreeMap<FateStore.Count, Long> counts = new TreeMap<>();
        for (List<Long> some : Chunk.of(ids)) {
            store.rows(handle, some).forEach(row -> row.count(counts, -1));
        }
        store.count(handle, counts);
    }

    /// Puts back into the queue what was snoozed until now; returns how many, at most {@code most}.
    int wake(Handle handle, int most) {
        List<Long> awake = store.awake(handle, clock.millis(), most);
        find(handle, awake);
        return awake.size();
    }

    private Map<Long, List<Deed>> holding(Handle handle, List<Long> ids) {
        Map<Long, List<Deed>> holding = new HashMap<>();
        deeds.of(handle, ids)
                .forEach((id, all) ->
                        holding.put(id, all.stream().filter(Deed::holds).toList()));
        return holding;
    }

    /// The promise that held at a moment.
    static Promise at(List<Promise> versions, long moment) {
        return versions.stream()
                .filter(promise -> promise.since() <= moment)
                .reduce(Promise.SHIPPED, (earlier, later) -> later);
    }
}
