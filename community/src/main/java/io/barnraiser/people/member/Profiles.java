package io.barnraiser.people.member;

import java.time.Instant;
import java.util.Optional;

/// How statements about one identity become its profile: a newer statement wins, an older one only fills in what is
/// missing, and what is not said takes nothing away.
final class Profiles {

    private Profiles() {}

    /// The profile of somebody seen for the first time.
    static Identity first(IdentityId id, Sighting sighting, Instant now) {
        return new Identity(
                id,
                id.bornWith(),
                sighting.sourceId(),
                sighting.externalId(),
                sighting.kind(),
                sighting.handle(),
                sighting.name(),
                sighting.email(),
                sighting.email().isPresent() && sighting.emailVouched(),
                sighting.url(),
                now,
                sighting.statedAt());
    }

    /// The profile with what the sighting adds to it; the same object where it adds nothing.
    static Identity with(Identity known, Sighting sighting) {
        boolean newer = !sighting.statedAt().isBefore(known.updatedAt());
        Optional<String> email = pick(newer, known.email(), sighting.email());
        boolean sameEmail = email.equals(known.email());
        boolean statesIt = email.isPresent() && email.equals(sighting.email());
        Identity next = new Identity(
                known.id(),
                known.member(),
                known.sourceId(),
                known.externalId(),
                newer ? sighting.kind() : known.kind(),
                pick(newer, known.handle(), sighting.handle()),
                pick(newer, known.name(), sighting.name()),
                email,
                (sameEmail && known.emailVouched()) || (statesIt && sighting.emailVouched()),
                pick(newer, known.url(), sighting.url()),
                known.createdAt(),
                known.updatedAt());
        return next.equals(known) ? known : at(next, newer ? sighting.statedAt() : known.updatedAt());
    }

    private static Identity at(Identity identity, Instant updatedAt) {
        return new Identity(
                identity.id(),
                identity.member(),
                identity.sourceId(),
                identity.externalId(),
                identity.kind(),
                identity.handle(),
                identity.name(),
                identity.email(),
                identity.emailVouched(),
                identity.url(),
                identity.createdAt(),
                updatedAt);
    }

    private static Optional<String> pick(boolean newer, Optional<String> known, Optional<String> stated) {
        return newer ? stated.or(() -> known) : known.or(() -> stated);
    }
}
