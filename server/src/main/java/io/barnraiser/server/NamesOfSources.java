package io.barnraiser.server;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.member.SourceNames;
import org.jdbi.v3.core.Handle;

/// What members must know of sources, which stand above them.
record NamesOfSources(Sources sources) implements SourceNames {

    @Override
    public String name(Handle handle, long sourceId) {
        return sources.get(handle, new SourceId(sourceId)).name();
    }
}
