package io.barnraiser.understand.voice;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Where somebody is quoted as saying what is talked about.
final class VoiceData implements PersonalData {

    @Override
    public String section() {
        return "voices";
    }

    @Override
    public String title() {
        return "Where their words stand for what many talk about";
    }

    @Override
    public List<String> columns() {
        return List.of("day", "topic", "activity");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        VoiceStore.quoted(handle, person.numbers())
                .forEach(row -> rows.add(Instant.ofEpochMilli(row.asOf()), row.words(), row.activity()));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return VoiceStore.forget(handle, person.numbers(), limit);
    }
}
