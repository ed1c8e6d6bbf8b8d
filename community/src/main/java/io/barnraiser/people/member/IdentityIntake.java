package io.barnraiser.people.member;

import io.barnraiser.platform.database.Dialect;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The door of the ingest pipeline: finds or creates the identities of a batch, keeps their profiles up to date and
/// applies the exact rules, all in the caller's transaction and with a few statements a batch.
///
/// A sighting whose values are already known costs one look-up and no write.
public final class IdentityIntake {

    /// Held while identities or keys are written, so that two transactions that bring the same person at the same
    /// moment see each other.
    static final long LOCK = 0x6d656d626572L;

    private final Dialect dialect;
    private final InstantSource clock;
    private final Families families;
    private final ExactRules rules;

    IdentityIntake(Dialect dialect, InstantSource clock, Families families) {
        this.dialect = dialect;
        this.clock = clock;
        this.families = families;
        this.rules = new ExactRules(families);
    }

    /// Finds or creates the identity of each sighting; returns their numbers in the order of the sightings. Several
    /// sightings of one person may stand in one batch.
    public List<IdentityId> take(Handle handle, List<Sighting> sightings) {
        Map<Place, List<Sighting>> seen = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            seen.computeIfAbsent(Place.of(sighting), place -> new ArrayList<>(1))
                    .add(sighting);
        }
        dialect.lock(handle, LOCK);
        Map<Place, Identity> known = find(handle, seen.keySet());
        Map<Place, List<Sighting>> news = new LinkedHashMap<>();
        seen.forEach((place, sighted) -> {
            if (mayChange(known.get(place), sighted)) {
                news.put(place, sighted);
            }
        });
        if (!news.isEmpty()) {
            known.putAll(new IntakeBatch(handle, clock.instant(), families, rules).write(known, news));
        }
        return sightings.stream()
                .map(sighting -> known.get(Place.of(sighting)))
                .map(identity -> Objects.requireNonNull(identity).id())
                .toList();
    }

    /// Joins identities that a source says are one person: a visitor who signed in, or two names that a trusted
    /// source declares to be one. Returns one result for each link, in their order; empty where the source may not
    /// say so. All refusals are on record.
    public List<Optional<MergeResult>> link(Handle handle, List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        dialect.lock(handle, LOCK);
        return rules.link(handle, links, clock.instant());
    }

    private static boolean mayChange(@Nullable Identity known, List<Sighting> sightings) {
        return known == null
                || sightings.stream()
                        .anyMatch(sighting -> !sighting.keys().isEmpty()
                                || !sighting.traits().isEmpty()
                                || sighting.standing().isPresent()
                                || Profiles.with(known, sighting) != known);
    }

    private static Map<Place, Identity> find(Handle handle, Collection<Place> places) {
        Map<Long, List<String>> bySource = new LinkedHashMap<>();
        places.forEach(place -> bySource.computeIfAbsent(place.sourceId(), source -> new ArrayList<>())
                .add(place.externalId()));
        Map<Place, Identity> found = new HashMap<>();
        bySource.forEach((source, externalIds) -> IdentityStore.bySource(handle, source, externalIds)
                .forEach(identity -> found.put(new Place(source, identity.externalId()), identity)));
        return found;
    }

    /// Where somebody is known under which id.
    record Place(long sourceId, String externalId) {
        static Place of(Sighting sighting) {
            return new Place(sighting.sourceId(), sighting.externalId());
        }
    }
}
