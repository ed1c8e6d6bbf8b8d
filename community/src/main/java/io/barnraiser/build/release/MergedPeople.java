package io.barnraiser.build.release;

import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Move;
import io.barnraiser.platform.database.Dialect;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Has shares worked out anew where people were merged or told apart: one person has one share.
final class MergedPeople implements MemberListener {

    private final Dialect dialect;

    MergedPeople(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        List<Long> identities =
                moves.stream().map(move -> move.identity().value()).distinct().toList();
        dialect.lock(handle, Releases.LOCK);
        ReleaseStore.setStale(handle, ContributionStore.releasesOf(handle, identities));
    }
}
