package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Who did what for a release. What the trails know is found by itself; the team adds what happened elsewhere, and
/// corrects with a reason. Rows are only added.
final class Ledger {

    private Ledger() {}

    /// Writes down what the things behind the links know by now and the ledger does not; returns how much.
    ///
    /// @param pieces by the number of the link
    static int find(Handle handle, ReleaseId release, Map<Long, Piece> pieces, Instant now) {
        Set<ContributionStore.Found> known = ContributionStore.found(handle, release);
        List<ContributionStore.Fresh> fresh = new ArrayList<>();
        pieces.forEach((link, piece) -> piece.parts().forEach(part -> {
            String role = Code.of(part.role());
            if (known.add(new ContributionStore.Found(link, part.identity(), role))) {
                fresh.add(new ContributionStore.Fresh(link, part.identity(), role, part.at(), 0, ""));
            }
        }));
        ContributionStore.insert(handle, release, fresh, now, Audit.PROGRAM);
        return fresh.size();
    }

    /// Adds somebody who helped elsewhere.
    static void add(
            Handle handle, ReleaseId release, long identity, CreditRole role, String reason, Instant now, String by) {
        ContributionStore.insert(
                handle,
                release,
                List.of(new ContributionStore.Fresh(0, identity, Code.of(role), now, 0, reason)),
                now,
                by);
    }

    /// Puts another role in the place of a row that stands; without a role, says that it was not so. Returns whether
    /// the row stood.
    static boolean correct(
            Handle handle,
            ReleaseId release,
            long row,
            Optional<CreditRole> role,
            String reason,
            Instant now,
            String by) {
        Optional<Contribution> standing = ContributionStore.standing(handle, release, row);
        standing.ifPresent(contribution -> ContributionStore.insert(
                handle,
                release,
                List.of(new ContributionStore.Fresh(
                        contribution.link(),
                        contribution.identity(),
                        role.map(Code::of).orElse(ContributionStore.NONE),
                        contribution.happenedAt(),
                        row,
                        reason)),
                now,
                by));
        return standing.isPresent();
    }
}
