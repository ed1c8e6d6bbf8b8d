package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import java.time.Instant;
import java.util.Optional;

/// A row of the ledger that stands: nothing has replaced it.
///
/// @param link what it was done on; 0 for something elsewhere
/// @param member whose identity it is now
/// @param role empty where a correction says that it was not so
/// @param replaces the row that it corrects; 0 for none
/// @param reason why, where somebody of the team wrote it
public record Contribution(
        long id,
        long link,
        long identity,
        long member,
        Optional<CreditRole> role,
        Instant happenedAt,
        long replaces,
        String reason,
        Instant recordedAt,
        String recordedBy) {}
