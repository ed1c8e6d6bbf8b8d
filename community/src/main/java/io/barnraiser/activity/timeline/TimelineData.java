package io.barnraiser.activity.timeline;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the figures keep of a person: who they have to do with. Everything else here only counts what other sections of
/// an export show one by one.
final class TimelineData implements PersonalData {

    private static final int MOST = 10_000;

    private final Upkeep upkeep;
    private final CompanyStore company = new CompanyStore();

    TimelineData(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String section() {
        return "contacts";
    }

    @Override
    public String title() {
        return "Who they talk with";
    }

    @Override
    public List<String> columns() {
        return List.of("member", "name", "towards_them", "from_them");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        company.of(handle, person.numbers(), MOST)
                .forEach(contact ->
                        rows.add(contact.memberId(), contact.name(), contact.givenCount(), contact.receivedCount()));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return upkeep.forget(handle, person.numbers(), limit);
    }
}
