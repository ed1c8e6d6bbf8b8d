package io.barnraiser.people.member;

import io.barnraiser.people.member.IdentityIntake.Place;
import io.barnraiser.platform.database.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The writes of one batch of sightings.
final class IntakeBatch {

    private static final int MOST_TRAITS = 60;
    private static final int LONGEST_TRAIT_NAME = 100;
    private static final int LONGEST_TRAIT = 2_000;

    private final Handle handle;
    private final Instant now;
    private final Families families;
    private final ExactRules rules;

    IntakeBatch(Handle handle, Instant now, Families families, ExactRules rules) {
        this.handle = handle;
        this.now = now;
        this.families = families;
        this.rules = rules;
    }

    /// One person of the batch.
    ///
    /// @param before as we knew them
    /// @param after as we know them now
    /// @param sightings what was said, oldest first
    private record Entry(@Nullable Identity before, Identity after, List<Sighting> sightings) {
        boolean isNew() {
            return before == null;
        }

        boolean isChanged() {
            return before != null && before != after;
        }
    }

    /// Writes what the sightings add and returns the identities as they are now.
    Map<Place, Identity> write(Map<Place, Identity> known, Map<Place, List<Sighting>> seen) {
        List<Entry> entries = fold(known, seen);
        List<Entry> created = entries.stream().filter(Entry::isNew).toList();
        List<Entry> changed = entries.stream().filter(Entry::isChanged).toList();
        MemberStore.insert(handle, created.stream().map(this::born).toList());
        IdentityStore.insert(handle, created.stream().map(Entry::after).toList());
        IdentityStore.update(handle, changed.stream().map(Entry::after).toList());
        count(created, changed);
        writeTerms(created, changed);
        writeTraits(entries);
        List<KeyStore.Held> fresh = writeKeys(entries);
        rename(changed);
        hintStanding(entries);
        rules.match(handle, fresh, now);
        Map<Place, Identity> result = new HashMap<>();
        entries.forEach(entry ->
                result.put(new Place(entry.after().sourceId(), entry.after().externalId()), entry.after()));
        return result;
    }

    private List<Entry> fold(Map<Place, Identity> known, Map<Place, List<Sighting>> seen) {
        int missing = (int) seen.keySet().stream()
                .filter(place -> !known.containsKey(place))
                .count();
        long next = missing == 0 ? 0 : Numbers.take(handle, "member", missing);
        List<Entry> entries = new ArrayList<>(seen.size());
        for (Map.Entry<Place, List<Sighting>> person : seen.entrySet()) {
            List<Sighting> sightings = new ArrayList<>(person.getValue());
            sightings.sort(Comparator.comparing(Sighting::statedAt));
            Identity before = known.get(person.getKey());
            Identity after =
                    before != null ? before : Profiles.first(new IdentityId(next++), sightings.getFirst(), now);
            for (Sighting sighting : sightings) {
                after = Profiles.with(after, sighting);
            }
            entries.add(new Entry(before, after, sightings));
        }
        return entries;
    }

    private MemberStore.Born born(Entry entry) {
        Standing standing = entry.sightings().stream()
                .flatMap(sighting -> sighting.standing().stream())
                .max(Comparator.naturalOrder())
                .orElse(Standing.MEMBER);
        Identity identity = entry.after();
        return new MemberStore.Born(identity.id().value(), Node.label(identity), standing, now);
    }

    private void count(List<Entry> created, List<Entry> changed) {
        List<Identity> after = new ArrayList<>();
        created.forEach(entry -> after.add(entry.after()));
        changed.forEach(entry -> after.add(entry.after()));
        List<Identity> before = changed.stream()
                .flatMap(entry -> Stream.ofNullable(entry.before()))
                .toList();
        IdentityCountStore.move(handle, before, after, now);
    }

    private void writeTerms(List<Entry> created, List<Entry> changed) {
        Map<Long, Set<String>> news = new LinkedHashMap<>();
        created.forEach(entry -> news.put(entry.after().id().value(), terms(entry.after())));
        TermStore.add(handle, news);
        Map<Long, Set<String>> others = new LinkedHashMap<>();
        for (Entry entry : changed) {
            Set<String> terms = terms(entry.after());
            if (entry.before() != null && !terms.equals(terms(entry.before()))) {
                others.put(entry.after().id().value(), terms);
            }
        }
        TermStore.replace(handle, others);
    }

    private static Set<String> terms(Identity identity) {
        return Terms.of(identity.name(), identity.handle(), identity.email());
    }

    private void writeTraits(List<Entry> entries) {
        List<Trait> traits = new ArrayList<>();
        for (Entry entry : entries) {
            for (Sighting sighting : entry.sightings()) {
                sighting.traits().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MOST_TRAITS)
                        .map(trait -> new Trait(
                                entry.after().id(),
                                cut(trait.getKey(), LONGEST_TRAIT_NAME),
                                cut(trait.getValue(), LONGEST_TRAIT),
                                sighting.statedAt()))
                        .forEach(traits::add);
            }
        }
        TraitStore.put(handle, traits);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /// Writes new keys, drops the key of an address that was replaced, and returns the vouched ones among the new.
    private List<KeyStore.Held> writeKeys(List<Entry> entries) {
        List<Entry> concerned = entries.stream()
                .filter(entry -> entry.isNew()
                        || entry.isChanged()
                        || entry.sightings().stream()
                                .anyMatch(sighting -> !sighting.keys().isEmpty()))
                .toList();
        Set<KeyStore.Held> held = new HashSet<>(KeyStore.of(
                handle,
                concerned.stream()
                        .filter(entry -> !entry.isNew())
                        .map(entry -> entry.after().id().value())
                        .toList()));
        Set<KeyStore.Held> fresh = new LinkedHashSet<>();
        List<KeyStore.Held> gone = new ArrayList<>();
        for (Entry entry : concerned) {
            Set<KeyStore.Held> wanted = wanted(entry);
            wanted.stream()
                    .filter(key -> !held.contains(key) && !held.contains(vouched(key)))
                    .forEach(fresh::add);
            oldAddress(entry)
                    .filter(key ->
                            wanted.stream().noneMatch(other -> other.value().equals(key.value())))
                    .ifPresent(gone::add);
        }
        KeyStore.remove(handle, gone);
        KeyStore.put(handle, List.copyOf(fresh));
        return fresh.stream().filter(KeyStore.Held::vouched).toList();
    }

    private static KeyStore.Held vouched(KeyStore.Held key) {
        return new KeyStore.Held(key.identity(), key.type(), key.value(), true);
    }

    private static Set<KeyStore.Held> wanted(Entry entry) {
        Set<KeyStore.Held> wanted = new LinkedHashSet<>();
        long identity = entry.after().id().value();
        entry.after()
                .email()
                .flatMap(Emails::normal)
                .ifPresent(address -> wanted.add(new KeyStore.Held(
                        identity, Keys.EMAIL, address, entry.after().emailVouched())));
        for (Sighting sighting : entry.sightings()) {
            Keys.stated(sighting)
                    .forEach(key -> wanted.add(new KeyStore.Held(identity, key.type(), key.value(), key.vouched())));
        }
        return wanted;
    }

    private static Optional<KeyStore.Held> oldAddress(Entry entry) {
        return Optional.ofNullable(entry.before())
                .flatMap(Identity::email)
                .flatMap(Emails::normal)
                .map(address -> new KeyStore.Held(entry.after().id().value(), Keys.EMAIL, address, false));
    }

    private void rename(List<Entry> changed) {
        Set<Long> members = new LinkedHashSet<>();
        for (Entry entry : changed) {
            members.add(entry.after().member().value());
        }
        families.refresh(handle, members);
    }

    private void hintStanding(List<Entry> entries) {
        Map<Standing, Set<MemberId>> hinted = new EnumMap<>(Standing.class);
        for (Entry entry : entries) {
            if (!entry.isNew()) {
                entry.sightings().stream()
                        .flatMap(sighting -> sighting.standing().stream())
                        .max(Comparator.naturalOrder())
                        .ifPresent(standing -> hinted.computeIfAbsent(standing, any -> new LinkedHashSet<>())
                                .add(entry.after().id().bornWith()));
            }
        }
        hinted.forEach((standing, born) -> {
            List<Long> numbers = born.stream().map(MemberId::value).toList();
            if (MemberStore.setStanding(handle, numbers, standing, false) > 0) {
                families.refresh(handle, MemberStore.membersOf(handle, numbers));
            }
        });
    }
}
