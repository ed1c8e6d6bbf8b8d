package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What was kept out but may speak of a person: the newest drops of the sources that know them.
final class DropData implements PersonalData {

    private static final int SHORTEST = 3;

    private final Members members;
    private final Runnable forget;
    private final DropStore store = new DropStore();

    /// @param forget forgets every number that is remembered: some of them are gone
    DropData(Members members, Runnable forget) {
        this.members = members;
        this.forget = forget;
    }

    @Override
    public String section() {
        return "dropped_events";
    }

    @Override
    public String title() {
        return "What came and was not taken";
    }

    @Override
    public List<String> columns() {
        return List.of("source", "reason", "detail", "record", "at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        about(handle, person)
                .forEach(drop ->
                        rows.add(drop.source().value(), drop.reason().code(), drop.detail(), drop.body(), drop.at()));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        forget.run();
        return (int) about(handle, person)
                .limit(limit)
                .filter(drop -> store.remove(handle, drop.id()))
                .count();
    }

    /// Drops whose record has one of the words by which the person is known there.
    private Stream<Drop> about(Handle handle, DataSubject person) {
        Map<Long, Set<String>> words = members.identities(handle, person.identities()).values().stream()
                .collect(Collectors.groupingBy(
                        Identity::sourceId, Collectors.flatMapping(DropData::words, Collectors.toSet())));
        return words.entrySet().stream()
                .flatMap(source -> store.newest(handle, new SourceId(source.getKey()), DropStore.KEPT).stream()
                        .filter(drop -> source.getValue().stream().anyMatch(drop.body()::contains)));
    }

    private static Stream<String> words(Identity identity) {
        return Stream.concat(
                        Stream.of(identity.externalId()),
                        Stream.of(identity.email(), identity.name(), identity.handle())
                                .flatMap(java.util.Optional::stream))
                .filter(word -> word.length() >= SHORTEST);
    }
}
