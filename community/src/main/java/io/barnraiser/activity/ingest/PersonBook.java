package io.barnraiser.activity.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.IdentityIntake;
import io.barnraiser.people.member.Link;
import io.barnraiser.people.member.Sighting;
import io.barnraiser.people.member.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds the identities of people, and tells people.member only what is new of them: most events speak of somebody who
/// was seen before, and say nothing new.
final class PersonBook {

    private static final int REMEMBERED = 200_000;

    private final IdentityIntake intake;
    private final Cache<Key, KnownPerson> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Link, Boolean> linked =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PersonBook(IdentityIntake intake) {
        this.intake = intake;
    }

    /// Names a person of a source. Compared by hand, as {@link io.barnraiser.activity.log.ObjectStatement.Key} is.
    record Key(SourceId source, String externalId) {
        static Key of(SourceId source, Person person) {
            return new Key(source, person.externalId());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && source.value() == key.source.value()
                    && externalId.equals(key.externalId);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(source.value()) + externalId.hashCode();
        }
    }

    /// Somebody was spoken of.
    record Seen(SourceId source, Person person, Instant at) {
        Key key() {
            return Key.of(source, person);
        }
    }

    /// Whether the person was seen before, so that nothing about them needs to be asked.
    boolean isKnown(Key key) {
        return known.getIfPresent(key) != null;
    }

    /// The identities of everybody spoken of.
    Map<Key, Long> identities(Handle handle, List<Seen> seen) {
        Map<Key, Long> numbers = HashMap.newHashMap(seen.size());
        Map<Key, List<Seen>> news = new LinkedHashMap<>();
        for (Seen one : seen) {
            Key key = one.key();
            KnownPerson before = known.getIfPresent(key);
            if (before != null) {
                numbers.put(key, before.identity());
            }
            if (before == null || !before.covers(one.person())) {
                List<Seen> told = news.computeIfAbsent(key, first -> new ArrayList<>(1));
                if (told.stream().noneMatch(earlier -> earlier.person().equals(one.person()))) {
                    told.add(one);
                }
            }
        }
        if (!news.isEmpty()) {
            tell(handle, news.values().stream().flatMap(List::stream).toList(), numbers);
        }
        return numbers;
    }

    private void tell(Handle handle, List<Seen> news, Map<Key, Long> numbers) {
        List<IdentityId> identities =
                intake.take(handle, news.stream().map(PersonBook::sighting).toList());
        for (int i = 0; i < news.size(); i++) {
            Seen one = news.get(i);
            long identity = identities.get(i).value();
            numbers.put(one.key(), identity);
            KnownPerson before = known.getIfPresent(one.key());
            known.put(
                    one.key(),
                    before == null
                            ? new KnownPerson(identity, one.person(), one.at())
                            : before.and(one.person(), one.at()));
        }
    }

    private static Sighting sighting(Seen seen) {
        Person person = seen.person();
        return new Sighting(
                seen.source().value(),
                person.externalId(),
                switch (person.kind()) {
                    case ACCOUNT -> Identity.Kind.ACCOUNT;
                    case ANONYMOUS -> Identity.Kind.ANONYMOUS;
                    case EMAIL -> Identity.Kind.EMAIL;
                    case NICK -> Identity.Kind.NICK;
                },
                person.handle(),
                person.name(),
                person.email(),
                person.emailVouched(),
                person.url(),
                person.traits(),
                person.keys().stream()
                        .map(key -> new io.barnraiser.people.member.ExternalKey(key.type(), key.value(), key.vouched()))
                        .toList(),
                switch (person.standing()) {
                    case MEMBER -> Optional.empty();
                    case STAFF -> Optional.of(Standing.STAFF);
                    case BOT -> Optional.of(Standing.BOT);
                },
                seen.at());
    }

    /// Hands on what sources say of two of their identities, each pair once.
    void link(Handle handle, List<Link> links) {
        List<Link> news = links.stream()
                .filter(link -> linked.getIfPresent(bare(link)) == null)
                .distinct()
                .toList();
        if (!news.isEmpty()) {
            intake.link(handle, news);
            news.forEach(link -> linked.put(bare(link), true));
        }
    }

    private static Link bare(Link link) {
        return new Link(link.a(), link.b(), link.claim(), link.trusted(), "");
    }

    /// Forgets everybody: a transaction was undone, or somebody was erased.
    void forget() {
        known.invalidateAll();
        linked.invalidateAll();
    }
}
