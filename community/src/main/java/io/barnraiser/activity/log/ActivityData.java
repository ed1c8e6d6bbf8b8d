package io.barnraiser.activity.log;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the log keeps of a person: everything they did.
final class ActivityData implements PersonalData {

    private final Activities activities;
    private final ErasureStore store = new ErasureStore();

    ActivityData(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String section() {
        return "activities";
    }

    @Override
    public String title() {
        return "What they did";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "number",
                "identity",
                "happened_at",
                "known_at",
                "kind",
                "channel",
                "about",
                "link",
                "label",
                "text",
                "language",
                "amount_minor",
                "currency",
                "record");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        activities.export(
                handle,
                person.numbers(),
                page -> page.activities()
                        .forEach(activity -> rows.add(
                                activity.id().value(),
                                activity.identityId(),
                                activity.happenedAt(),
                                activity.knownAt(),
                                activity.kind().name(),
                                page.channel(activity).orElse(null),
                                page.thing(activity)
                                        .flatMap(ActivityObject::title)
                                        .orElse(null),
                                page.original(activity).orElse(null),
                                activity.label().orElse(null),
                                activity.text().orElse(null),
                                activity.language().orElse(null),
                                activity.amount().map(Activity.Amount::minor).orElse(null),
                                activity.amount().map(Activity.Amount::currency).orElse(null),
                                store.record(handle, activity.id()).orElse(null))));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return store.erase(handle, person.numbers(), limit);
    }
}
