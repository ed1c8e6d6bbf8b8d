package io.barnraiser.understand.influence;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Where a person was named as somebody to begin with.
final class InfluenceData implements PersonalData {

    private final Carriers carriers;

    InfluenceData(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public String section() {
        return "message_carriers";
    }

    @Override
    public String title() {
        return "Searches that named them as somebody with whom a message could begin, and when they were asked";
    }

    @Override
    public List<String> columns() {
        return List.of("what", "at", "place", "more_members_by_the_model");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        SeedStore.history(handle, person.numbers())
                .forEach(row -> rows.add("named", row.asOf(), row.place(), row.adds()));
        AskStore.history(handle, person.numbers()).forEach(at -> rows.add("asked", at, null, null));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return carriers.forget(handle, person.numbers(), limit);
    }
}
