package io.barnraiser.build.release;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Lets what led to a published release hear of it, and hear otherwise where it leads there no longer. What was told is
/// marked after it was told, so a server that dies in between tells it again, which changes nothing.
final class Tellings {

    private final Database database;
    private final Trails trails;

    Tellings(Database database, Trails trails) {
        this.database = database;
        this.trails = trails;
    }

    /// Tells the next few of all releases; returns how many there were.
    int next(int most) {
        List<LinkStore.Owed> owed = database.read(handle -> LinkStore.owed(handle, 0, most));
        owed.forEach(one -> tell(one, Audit.PROGRAM));
        return owed.size();
    }

    /// Tells what is owed of one release.
    ///
    /// @param actor whose doing it is, as the audit log names them
    void of(ReleaseId release, String actor) {
        List<LinkStore.Owed> owed =
                database.read(handle -> LinkStore.owed(handle, release.value(), Releases.MOST_LINKS));
        owed.forEach(one -> tell(one, actor));
    }

    private void tell(LinkStore.Owed owed, String actor) {
        Link link = owed.link();
        Release release = database.read(handle -> ReleaseStore.find(handle, owed.release()))
                .orElseThrow();
        switch (owed.telling()) {
            case DUE, AGAIN -> trails.tell(link, release, actor, () -> standing(release));
            case BACK -> trails.takeBack(link, release);
            case DONE -> {}
        }
        database.run(handle -> {
            if (LinkStore.told(handle, link.id(), owed.telling()) && owed.telling() == Telling.DUE) {
                answer(handle, link, release);
            }
        });
    }

    /// Whoever said it and was thanked before it was linked knows already; others are thanked for all they said.
    private void answer(Handle handle, Link link, Release release) {
        boolean isThanked = link.author()
                .flatMap(identity -> PersonStore.find(handle, release.id(), identity))
                .flatMap(Person::thankedAt)
                .isPresent();
        if (isThanked) {
            trails.told(handle, link, release);
        }
    }

    private Set<MemberId> standing(Release release) {
        return database.read(handle -> PersonStore.members(handle, release.id()));
    }
}
