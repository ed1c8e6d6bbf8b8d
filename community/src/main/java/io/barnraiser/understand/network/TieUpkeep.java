package io.barnraiser.understand.network;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.Pace;
import io.barnraiser.language.hostility.Hostility;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Keeps ties up to date with the log, batch by batch, in the transaction it is given. The rows depend only
/// on the activities read so far: not on how the log was cut into batches, and not on whether a reply came
/// before what it answers.
final class TieUpkeep implements LogFollower {

    /// One transaction at a time writes ties: nobody may be erased while they are named.
    private static final long LOCK = 0x6e65_7477_6f72_6b00L;

    private static final int PIECE = 5_000;

    private final Dialect dialect;
    private final TieStore store = new TieStore();
    private final KnownStore known = new KnownStore();

    TieUpkeep(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Pace pace() {
        return Pace.PATIENT;
    }

    @Override
    public void follow(Handle handle, List<Activity> batch) {
        dialect.lock(handle, LOCK);
        Map<Long, Long> authors = known.authors(handle, things(batch));
        List<Activity> concerned = batch.stream().filter(TieRules::concerns).toList();
        if (!concerned.isEmpty()) {
            Set<Long> alive = known.alive(handle, people(concerned));
            TieSums sums = new TieSums(kinds(handle), authors::get, alive::contains);
            concerned.forEach(sums::add);
            store.add(handle, sums.ties());
            store.addWaiting(handle, sums.waiting());
            store.addMeetings(handle, sums.meetings());
        }
        store.settle(handle, new TreeSet<>(authors.keySet()));
    }

    @Override
    public Optional<LogReplay> replay() {
        return Optional.of(new TieReplay(this));
    }

    @Override
    public void clear(Handle handle) {
        dialect.lock(handle, LOCK);
        store.clear(handle, dialect);
    }

    /// Waits until no other transaction writes ties, to the end of this one.
    void lock(Handle handle) {
        dialect.lock(handle, LOCK);
    }

    /// Removes what names those of {@code identities} who are gone.
    void forgetGone(Handle handle, Collection<Long> identities) {
        Set<Long> gone = new TreeSet<>(identities);
        gone.removeAll(known.alive(handle, identities));
        for (List<Long> some : Chunk.of(gone)) {
            int removed;
            do {
                removed = forget(handle, some, PIECE);
            } while (removed > 0);
        }
    }

    /// Identities are erased: removes up to about {@code limit} rows that name them, and returns how many.
    int forget(Handle handle, List<Long> identities, int limit) {
        dialect.lock(handle, LOCK);
        return store.forget(handle, identities, limit);
    }

    /// The numbers of the kinds of activity.
    Map<ActivityKind, Integer> kinds(Handle handle) {
        Map<ActivityKind, Integer> numbers = new HashMap<>();
        known.kinds(handle).forEach((number, kind) -> numbers.put(kind, number));
        return numbers;
    }

    /// The numbers of all activities so far that are hostile. Reads every text of those kinds that can be.
    BitSet hostile(Handle handle) {
        List<Integer> speaking = kinds(handle).entrySet().stream()
                .filter(kind -> TieRules.SPEAKING.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        BitSet hostile = new BitSet();
        long after = 0;
        for (List<KnownStore.Words> page = known.words(handle, speaking, after);
                !page.isEmpty();
                page = known.words(handle, speaking, after)) {
            page.parallelStream()
                    .filter(words -> Hostility.isIn(words.text()))
                    .toList()
                    .forEach(words -> hostile.set((int) words.activity()));
            after = page.getLast().activity();
        }
        return hostile;
    }

    /// Everything that the batch names: whoever names a thing may have said who made it.
    private static Set<Long> things(List<Activity> batch) {
        Set<Long> things = new TreeSet<>();
        for (Activity activity : batch) {
            activity.objectId().ifPresent(things::add);
            activity.replyToObjectId().ifPresent(things::add);
        }
        return things;
    }

    private static Set<Long> people(List<Activity> batch) {
        Set<Long> people = new TreeSet<>();
        for (Activity activity : batch) {
            people.add(activity.identityId());
            activity.directedIdentityId().ifPresent(people::add);
        }
        return people;
    }
}
