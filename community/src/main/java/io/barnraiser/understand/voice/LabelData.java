package io.barnraiser.understand.voice;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// How the team said that texts of somebody feel. It belongs to the texts: nothing puts a
/// person's labels together but their own export.
final class LabelData implements PersonalData {

    @Override
    public String section() {
        return "labels";
    }

    @Override
    public String title() {
        return "How the team said that single texts of theirs feel";
    }

    @Override
    public List<String> columns() {
        return List.of("activity", "feeling", "at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        LabelStore.of(handle, person.numbers())
                .forEach(row -> rows.add(row.activity(), row.feeling().key(), Instant.ofEpochMilli(row.at())));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return LabelStore.forget(handle, person.numbers(), limit);
    }
}
