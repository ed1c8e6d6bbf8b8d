package io.barnraiser.server;

import io.barnraiser.activity.ingest.EventsConnector;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.EventSources;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What accounts must know of sources, which stand above them.
record SourcesOfKeys(Sources sources) implements EventSources {

    @Override
    public long open(Handle handle, String name) {
        return sources.findOrAdd(handle, new NewSource(name, EventsConnector.KIND, Map.of(), Optional.empty(), false))
                .id()
                .value();
    }

    @Override
    public Map<Long, String> names() {
        return sources.list().stream()
                .map(state -> state.source())
                .filter(source -> source.kind().equals(EventsConnector.KIND))
                .collect(Collectors.toMap(source -> source.id().value(), Source::name));
    }
}
