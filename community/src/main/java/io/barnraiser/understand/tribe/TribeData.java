package io.barnraiser.understand.tribe;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Which tribes a person was found in.
final class TribeData implements PersonalData {

    private final Tribes tribes;

    TribeData(Tribes tribes) {
        this.tribes = tribes;
    }

    @Override
    public String section() {
        return "tribes";
    }

    @Override
    public String title() {
        return "Groups of members whom they have to do with, as found on single days";
    }

    @Override
    public List<String> columns() {
        return List.of("day", "tribe", "name", "home", "share", "new");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        TribeMemberStore.history(handle, person.numbers())
                .forEach(row -> rows.add(row.asOf(), row.tribe(), row.name(), row.isHome(), row.share(), row.isNew()));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return tribes.forget(handle, person.numbers(), limit);
    }
}
