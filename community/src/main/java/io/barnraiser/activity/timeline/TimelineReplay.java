package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.LogThings;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The figures of all members from the whole log at once.
final class TimelineReplay implements LogReplay {

    private final Upkeep upkeep;
    private final LogStore log = new LogStore();

    TimelineReplay(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public List<String> lateIndexes() {
        return List.of(
                "identity_contact_other",
                "question_identity",
                "question_voice_identity",
                "member_summary_last",
                "member_summary_first",
                "member_summary_name",
                "member_summary_count",
                "member_summary_spend",
                "member_summary_waiting");
    }

    @Override
    public void clear(Handle handle) {
        upkeep.clear(handle);
    }

    @Override
    public Work begin(Handle handle, LogPeople people, LogThings things) {
        return new TimelineWork(upkeep, log.kinds(handle), people, things, upkeep.orders(handle, people));
    }
}
