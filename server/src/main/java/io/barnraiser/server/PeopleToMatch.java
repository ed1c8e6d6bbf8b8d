package io.barnraiser.server;

import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.Timelines;
import io.barnraiser.people.match.Backdrop;
import io.barnraiser.people.member.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the review of suggestions must know of sources and timelines, which stand above it.
record PeopleToMatch(Sources sourcesOfAll, Timelines timelines) implements Backdrop {

    @Override
    public Map<Long, String> sources() {
        Map<Long, String> names = new LinkedHashMap<>();
        for (SourceState state : sourcesOfAll.list()) {
            names.put(state.source().id().value(), state.source().name());
        }
        return names;
    }

    @Override
    public Map<MemberId, Long> activities(Collection<MemberId> members) {
        Map<MemberId, Long> counts = new HashMap<>();
        for (MemberId member : members) {
            timelines.find(member.value()).ifPresent(row -> counts.put(member, row.activityCount()));
        }
        return counts;
    }
}
