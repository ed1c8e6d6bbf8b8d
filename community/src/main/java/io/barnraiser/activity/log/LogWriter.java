package io.barnraiser.activity.log;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// Writes the log, in transactions of the caller, in whole groups: a question to the database a group, not an activity.
/// Remembers the numbers of kinds, channels and things; call {@link #forget} when a transaction was undone.
///
/// Used by one writer at a time: call {@link #begin} first in each transaction.
public final class LogWriter {

    /// Whoever holds this lock writes the log. (An arbitrary number, the same on every node.)
    private static final long LOCK = 7_265_330_141L;

    private static final int THINGS = 200_000;
    private static final int CHANNELS = 20_000;

    private final Database database;
    private final AppendStore append;
    private final RawStore raw = new RawStore();
    private final WordStore words = new WordStore();
    private final ThingStore things = new ThingStore();
    private final Map<String, Integer> kinds = new ConcurrentHashMap<>();
    private final Cache<ChannelKey, Long> channels =
            Caffeine.newBuilder().maximumSize(CHANNELS).build();
    private final Cache<ObjectStatement.Key, KnownThing> known =
            Caffeine.newBuilder().maximumSize(THINGS).build();

    public LogWriter(Database database) {
        this.database = database;
        this.append = new AppendStore();
    }

    /// Waits until no other node writes the log, to the end of this transaction. So activities become visible in
    /// the order of their numbers, and followers of the log miss none.
    public void begin(Handle handle) {
        database.dialect().lock(handle, LOCK);
    }

    /// Those of {@code externalIds} that are in the log already.
    public Set<String> known(Handle handle, SourceId source, Collection<String> externalIds) {
        return append.known(handle, source, externalIds);
    }

    /// Appends to the log, in this order. None of them may be in it.
    ///
    /// @return the number of the first; the others follow in a row
    public long append(Handle handle, List<NewActivity> activities) {
        long first = Numbers.take(handle, "activity", activities.size());
        append.append(handle, first, activities);
        return first;
    }

    /// Understands activities anew that are in the log: everything but their number, their id and the time at which
    /// we came to know. The records as they came stay.
    public void rewrite(Handle handle, List<NewActivity> activities) {
        append.rewrite(handle, activities);
    }

    /// The records as they came that were kept of a source, behind {@code after}, in the order of the log.
    public List<KeptRecord> kept(Handle handle, SourceId source, long after, int most) {
        return raw.after(handle, source, after, most);
    }

    /// Removes records as they came that we have known since before {@code before}; the activities stay. Looks at
    /// {@code most} at a time.
    ///
    /// @return how many were removed; call again while it is {@code most}
    public int forgetRecords(Handle handle, Instant before, int most) {
        return raw.removeOldest(handle, before.toEpochMilli(), most);
    }

    /// The number of a kind; a word that was never heard before is added to the list.
    public int kind(Handle handle, ActivityKind kind) {
        if (kinds.isEmpty()) {
            kinds.putAll(words.kinds(handle));
        }
        return kinds.computeIfAbsent(kind.name(), name -> words.addKind(handle, name));
    }

    /// The number of a channel, which is added when it is new.
    public long channel(Handle handle, SourceId source, String name) {
        return channels.get(new ChannelKey(source, name), key -> words.channel(handle, key.source(), key.name()));
    }

    /// The numbers of things. New things are added; known ones learn what is said of them now, and of several
    /// statements on one thing what is said later in the list.
    public Map<ObjectStatement.Key, Long> objects(Handle handle, Collection<ObjectStatement> statements) {
        Map<ObjectStatement.Key, Long> numbers = new HashMap<>();
        Map<ObjectStatement.Key, ObjectStatement> news = new LinkedHashMap<>();
        for (ObjectStatement statement : withParents(statements)) {
            ObjectStatement.Key key = statement.key();
            KnownThing before = known.getIfPresent(key);
            if (before != null) {
                numbers.put(key, before.id());
            }
            if (before == null || !before.statement().equals(statement)) {
                news.merge(key, statement, KnownThing::and);
            }
        }
        if (!news.isEmpty()) {
            things.learn(handle, news, numbers);
            news.forEach(
                    (key, statement) -> known.put(key, new KnownThing(requireNonNull(numbers.get(key)), statement)));
        }
        return numbers;
    }

    /// A parent may be heard of for the first time as a parent: it is born as a mere reference, before its parts.
    private static List<ObjectStatement> withParents(Collection<ObjectStatement> statements) {
        List<ObjectStatement> all = new ArrayList<>(statements.size() + 4);
        for (ObjectStatement statement : statements) {
            statement
                    .parentExternalId()
                    .map(parent -> KnownThing.reference(statement, parent))
                    .ifPresent(all::add);
            all.add(statement);
        }
        return all;
    }

    /// Forgets every number: a transaction was undone, or somebody was erased.
    public void forget() {
        kinds.clear();
        channels.invalidateAll();
        known.invalidateAll();
    }

    private record ChannelKey(SourceId source, String name) {}
}
