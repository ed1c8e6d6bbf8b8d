package io.barnraiser.understand.network;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What ties keep of a person: with whom they had to do, by day.
final class TieData implements PersonalData {

    private final TieUpkeep upkeep;
    private final TieDataStore store = new TieDataStore();

    TieData(TieUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String section() {
        return "ties";
    }

    @Override
    public String title() {
        return "With whom they had to do, by day";
    }

    @Override
    public List<String> columns() {
        return List.of("way", "member", "name", "kind", "day", "count");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        if (!person.identities().isEmpty()) {
            store.all(
                    handle,
                    person.numbers(),
                    (way, other, name, kind, day, count) -> rows.add(way, other, name, kind, day.toString(), count));
        }
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return person.identities().isEmpty() ? 0 : upkeep.forget(handle, person.numbers(), limit);
    }
}
