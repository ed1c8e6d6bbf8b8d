package io.barnraiser.understand.network;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;

/// The network of the community: on any day, of everybody or around one member. Safe for use by any number of
/// threads.
///
/// A day is looked at from its end, in UTC: whatever moment of a day is asked for, everything that happened
/// on it counts whole, and nothing after it counts. Ties follow the log by about a minute; merges and changes
/// of standing show at once.
public final class Networks {

    private final Database database;
    private final StoredSettings stored;
    private final SnapshotStore snapshots = new SnapshotStore();
    private final MemberTies ties;

    Networks(Database database, Members members, StoredSettings stored) {
        this.database = database;
        this.stored = stored;
        this.ties = new MemberTies(members);
    }

    /// The whole network. The same rows, members, day and settings give the same snapshot. Time grows with
    /// the rows, a few seconds for four million; needs some hundred megabytes for as many.
    ///
    /// @param asOf a moment of the day
    /// @throws CancellationException when {@code progress} says not to go on
    public Snapshot snapshot(Instant asOf, TieSettings settings, NetworkProgress progress) {
        return database.read(handle -> new SnapshotWork(handle, day(asOf), settings, progress).take());
    }

    /// The beginning of the first day (UTC) on which anybody had to do with anybody; empty where nobody ever
    /// had.
    public Optional<Instant> firstDay() {
        OptionalLong day = database.read(snapshots::firstDay);
        return day.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                : Optional.empty();
    }

    /// Whom a member talks with, the strongest tie first; of equal ones the older member. Costs the rows of
    /// the member's own ties.
    ///
    /// @param asOf a moment of the day
    /// @param limit how many at most
    public List<Tie> ties(Handle handle, MemberId member, Instant asOf, TieSettings settings, int limit) {
        return ties.of(handle, member, day(asOf), settings, Optional.empty(), limit);
    }

    /// As {@link #ties}, behind a place of the list.
    List<Tie> ties(
            Handle handle,
            MemberId member,
            Instant asOf,
            TieSettings settings,
            Optional<MemberTies.Place> after,
            int limit) {
        return ties.of(handle, member, day(asOf), settings, after, limit);
    }

    /// How ties are weighed now.
    public TieSettings settings(Handle handle) {
        return stored.read(handle);
    }

    /// As {@link #settings(Handle)}, in a transaction of its own.
    public TieSettings settings() {
        return database.read(stored::read);
    }

    /// Weighs ties differently from now on. No row changes: the next snapshot is another.
    public void change(String actor, TieSettings settings) {
        stored.write(actor, settings);
    }

    private static long day(Instant asOf) {
        return asOf.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
