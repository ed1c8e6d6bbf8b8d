package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Band;
import java.time.Instant;
import java.util.Optional;

/// Somebody who had a part in a release.
///
/// @param identity the oldest identity that took part
/// @param member whose it is now
/// @param band empty for who no longer takes part
/// @param place their place in order, from 1; 0 without a band
/// @param complained whether they had reported what it was meant to cure
/// @param agreedName what they agreed to be shown under, whatever they are called since; empty unless they
///     said {@link Naming#NAME}
/// @param isQuotable whether their words may be shown
public record Person(
        long identity,
        long member,
        Optional<Band> band,
        int place,
        boolean complained,
        Optional<Instant> thankedAt,
        Naming naming,
        String agreedName,
        boolean isQuotable,
        Optional<Instant> answeredAt,
        Optional<Instant> cureAskedAt,
        Optional<Cure> cure) {}
