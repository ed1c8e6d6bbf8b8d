package io.barnraiser.people.privacy;

import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.member.Emails;
import io.barnraiser.people.member.Identity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Recognises whoever was erased, by hashes alone. The hashes are kept in memory and read again
/// when they change, so that a batch costs one small query.
final class ErasedPeople {

    private final KeyedHash hash;

    /// What was last read; replaced whole.
    private volatile Known known = new Known("", Set.of());

    ErasedPeople(KeyedHash hash) {
        this.hash = hash;
    }

    private record Known(String version, Set<String> hashes) {}

    /// What an erasure remembers of these identities, and of every address that they have.
    Set<String> hashes(List<Identity> identities, Collection<String> addresses) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Identity identity : identities) {
            hashes.add(identityHash(identity.sourceId(), identity.externalId()));
        }
        addresses.forEach(address -> hashes.add(addressHash(address)));
        return hashes;
    }

    /// Those among {@code people} who were erased.
    Set<SourcePerson> among(Handle handle, Collection<SourcePerson> people) {
        String version = ErasureStore.version(handle);
        Known now = known;
        if (!now.version().equals(version)) {
            now = new Known(version, ErasureStore.hashes(handle));
            known = now;
        }
        Set<String> hashes = now.hashes();
        return hashes.isEmpty()
                ? Set.of()
                : people.stream()
                        .filter(person -> of(person).anyMatch(hashes::contains))
                        .collect(Collectors.toSet());
    }

    /// Lets an address be spoken of again; returns whether it was one of an erased person.
    boolean welcome(Handle handle, String address) {
        return Emails.normal(address)
                .filter(normal -> ErasureStore.deleteHash(handle, addressHash(normal)))
                .isPresent();
    }

    private Stream<String> of(SourcePerson person) {
        return Stream.concat(
                Stream.of(identityHash(person.sourceId(), person.externalId())),
                person.email().flatMap(Emails::normal).map(this::addressHash).stream());
    }

    private String identityHash(long sourceId, String externalId) {
        return hash.of("identity", sourceId + "\n" + externalId);
    }

    private String addressHash(String address) {
        return hash.of("erased-address", address);
    }
}
