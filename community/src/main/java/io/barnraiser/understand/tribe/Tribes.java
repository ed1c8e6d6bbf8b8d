package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The tribes of the community as looks found them. Safe for use by any number of threads.
public final class Tribes {

    /// Asks {@link #look} for the newest.
    public static final Instant NEWEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    /// How long a name that the team gives may be.
    public static final int LONGEST_NAME = 80;

    /// How long a note may be.
    public static final int LONGEST_NOTE = 2_000;

    /// So many homes are read at once.
    private static final int HOMES = 10_000;

    private final Database database;

    Tribes(Database database) {
        this.database = database;
    }

    /// The finished look whose day is the last up to {@code asOf}; empty before the first look.
    public Optional<TribeRun> look(Instant asOf) {
        return database.read(handle -> TribeRunStore.doneBy(handle, asOf));
    }

    /// The finished looks, the newest day first; the last hundred.
    public List<TribeRun> looks() {
        return database.read(TribeRunStore::done);
    }

    /// Between which resolutions a look chose, from the coarsest to the finest; empty where there was no choice.
    public List<Resolution> resolutions(TribeRun look) {
        return database.read(handle -> ResolutionStore.of(handle, look.id()));
    }

    /// The tribes that a look found: pinned ones first, then the largest.
    public List<Tribe> list(TribeRun look) {
        return database.read(handle -> TribeStore.list(handle, look.id()));
    }

    /// A tribe as a look found it; empty where it did not.
    public Optional<Tribe> find(TribeRun look, TribeId tribe) {
        return database.read(handle -> TribeStore.find(handle, look.id(), tribe));
    }

    /// Those of some tribes that a look found, by their numbers.
    public Map<TribeId, Tribe> some(TribeRun look, Collection<TribeId> tribes) {
        Map<TribeId, Tribe> found = new HashMap<>();
        List<Long> numbers = tribes.stream().map(TribeId::value).distinct().toList();
        database.<List<Tribe>>read(handle -> TribeStore.some(handle, look.id(), numbers))
                .forEach(tribe -> found.put(tribe.id(), tribe));
        return found;
    }

    /// The tribes of {@code earlier} that {@code later} found no more.
    public List<Tribe> faded(TribeRun earlier, TribeRun later) {
        Set<TribeId> there = new HashSet<>();
        list(later).forEach(tribe -> there.add(tribe.id()));
        return list(earlier).stream()
                .filter(tribe -> !there.contains(tribe.id()))
                .toList();
    }

    /// The members who are at home in a tribe, its core first.
    ///
    /// @param after the last of the page before; empty for the first page
    /// @param limit from 1 to 500
    public List<TribeMember> core(TribeRun look, TribeId tribe, Optional<TribeMember> after, int limit) {
        TribeMemberStore.Place place = after.map(last -> new TribeMemberStore.Place(last.strength(), last.member()))
                .orElse(TribeMemberStore.Place.FIRST);
        return database.read(
                handle -> TribeMemberStore.core(handle, look.id(), tribe, place, Math.clamp(limit, 1, 500)));
    }

    /// Those of a tribe who have more to do with others than with it, the strongest first.
    public List<TribeMember> between(TribeRun look, TribeId tribe, int limit) {
        return database.read(handle -> TribeMemberStore.between(handle, look.id(), tribe, Math.clamp(limit, 1, 500)));
    }

    /// The tribes of a member: home first, then by share.
    public List<TribeMember> of(TribeRun look, long member) {
        return database.read(handle -> TribeMemberStore.of(handle, look.id(), member));
    }

    /// Where every member is at home, by the number of the member; for work on the whole community.
    public Map<Long, TribeId> homes(TribeRun look) {
        Map<Long, TribeId> homes = new HashMap<>();
        Map<Long, Long> piece;
        long after = 0;
        do {
            long last = after;
            piece = database.read(handle -> TribeMemberStore.homes(handle, look.id(), last, HOMES));
            piece.forEach((member, tribe) -> homes.put(member, new TribeId(tribe)));
            after = piece.keySet().stream().mapToLong(Long::longValue).max().orElse(after);
        } while (piece.size() == HOMES);
        return homes;
    }

    /// Where some members are at home, by their numbers; those who are at home nowhere are left out.
    public Map<Long, TribeId> homes(TribeRun look, Collection<Long> members) {
        Map<Long, TribeId> homes = new HashMap<>();
        database.<Map<Long, Long>>read(handle -> TribeMemberStore.homes(handle, look.id(), members))
                .forEach((member, tribe) -> homes.put(member, new TribeId(tribe)));
        return homes;
    }

    /// The ties of a tribe to others, the heaviest first.
    public List<TribeTie> ties(TribeRun look, TribeId tribe) {
        return database.read(handle -> TribeStore.ties(handle, look.id(), tribe));
    }

    /// Where a tribe is met, the most used channel first.
    public List<Place> places(TribeRun look, TribeId tribe) {
        return database.read(handle -> TalkStore.places(handle, look.id(), tribe));
    }

    /// What a look found of the life of a tribe: its figures, who is new, when its members write and what they buy.
    public Portrait portrait(TribeRun look, TribeId tribe) {
        return database.read(handle -> new Portrait(
                FigureStore.of(handle, look.id(), tribe),
                NewcomerStore.of(handle, look.id(), tribe),
                RhythmStore.of(handle, look.id(), tribe),
                ProductStore.of(handle, look.id(), tribe)));
    }

    /// What is estimated of each tribe of a look.
    Map<TribeId, Map<Measure, Measured>> measures(TribeRun look) {
        return database.read(handle -> FigureStore.all(handle, look.id()));
    }

    /// What the members of each tribe of a look bought.
    Map<TribeId, List<Product>> products(TribeRun look) {
        return database.read(handle -> ProductStore.all(handle, look.id()));
    }

    /// The size of a tribe at each look, the oldest first.
    List<TribeStore.Size> sizes(TribeId tribe) {
        return database.read(handle -> TribeStore.sizes(handle, tribe));
    }

    /// Gives a tribe a name that stays; an empty one takes it away. Returns whether there is such a tribe.
    public boolean rename(TribeId tribe, String name) {
        Optional<String> given = Optional.of(name.strip()).filter(text -> !text.isEmpty());
        return database.<Boolean>write(handle -> TribeStore.name(handle, tribe, given));
    }

    /// Writes down what the team knows of a tribe; an empty note takes it away.
    public boolean note(TribeId tribe, String note) {
        Optional<String> given = Optional.of(note.strip()).filter(text -> !text.isEmpty());
        return database.<Boolean>write(handle -> TribeStore.note(handle, tribe, given));
    }

    /// Puts a tribe first in the list, or no longer.
    public boolean pin(TribeId tribe, boolean pinned) {
        return database.<Boolean>write(handle -> TribeStore.pin(handle, tribe, pinned));
    }

    /// Takes members away from every look; returns how many rows are gone.
    int forget(Handle handle, Collection<Long> members, int most) {
        return PruneStore.forget(handle, members, most);
    }
}
