package io.barnraiser.build.release;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What a person did for releases.
final class ReleaseData implements PersonalData {

    private final Dialect dialect;

    ReleaseData(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String section() {
        return "fingerprints";
    }

    @Override
    public String title() {
        return "What they did for changes of products, and whether they may be named with them";
    }

    @Override
    public List<String> columns() {
        return List.of("release", "what", "at", "reason_of_the_team", "named_as");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        ContributionStore.told(handle, person.numbers())
                .forEach(row -> rows.add(row.release(), row.role(), row.at(), row.reason(), null));
        PersonStore.said(handle, person.numbers())
                .forEach(row -> rows.add(
                        row.release(), row.what(), row.at(), null, row.name().isEmpty() ? null : row.name()));
    }

    /// Their part goes; shares of others are worked out anew without it.
    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        dialect.lock(handle, Releases.LOCK);
        List<Long> numbers = person.numbers();
        ReleaseStore.setStale(handle, ContributionStore.releasesOf(handle, numbers));
        Removal removal = new Removal(handle, numbers, limit);
        ContributionStore.delete(removal);
        PersonStore.delete(removal);
        LinkStore.forget(removal);
        return removal.done();
    }
}
