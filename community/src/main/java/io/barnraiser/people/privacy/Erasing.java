package io.barnraiser.people.privacy;

import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Carries an erasure out that is on record: first what the features keep, in pieces, so that nobody else waits for
/// long; then who the person is, in one last transaction. Each step may be done again.
final class Erasing {

    private static final int PIECE = 5_000;

    private final Database database;
    private final InstantSource clock;
    private final Members members;
    private final Consents consents;
    private final List<PersonalData> data;

    Erasing(Database database, InstantSource clock, Members members, Consents consents, List<PersonalData> data) {
        this.database = database;
        this.clock = clock;
        this.members = members;
        this.consents = consents;
        this.data = data;
    }

    Erasure finish(long erasure) {
        DataSubject person = database.read(handle -> ErasureStore.person(handle, erasure));
        for (PersonalData feature : data) {
            while (database.write(handle -> piece(handle, erasure, person, feature)) > 0) {
                // Each turn removes a piece; the last removes nothing.
            }
        }
        return database.write(handle -> {
            last(handle, erasure, person);
            return ErasureStore.find(handle, erasure).orElseThrow();
        });
    }

    private static int piece(Handle handle, long erasure, DataSubject person, PersonalData feature) {
        int removed = feature.erase(handle, person, PIECE);
        count(handle, erasure, feature.section(), removed);
        return removed;
    }

    /// What was added while the pieces were removed goes too: from here on nothing can be added, for the identities
    /// are gone when this transaction ends.
    private void last(Handle handle, long erasure, DataSubject person) {
        for (PersonalData feature : data) {
            int removed;
            do {
                removed = piece(handle, erasure, person, feature);
            } while (removed > 0);
        }
        count(handle, erasure, "consents", consents.forget(handle, person.identities()));
        Map<String, Integer> gone = members.forget(handle, person.identities());
        gone.forEach((section, amount) -> count(handle, erasure, section, amount));
        ErasureStore.finish(handle, erasure, clock.instant());
    }

    private static void count(Handle handle, long erasure, String section, int removed) {
        if (removed > 0) {
            Erasure now = ErasureStore.find(handle, erasure).orElseThrow();
            ErasureStore.count(handle, now, section, removed);
        }
    }
}
