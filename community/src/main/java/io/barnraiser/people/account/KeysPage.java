package io.barnraiser.people.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the keys' page shows.
///
/// @param sources the names of the sources that take events, by their numbers
/// @param kind of the key that was asked for, as it was typed
/// @param chosen the scopes that were ticked
public record KeysPage(
        List<Key> keys, Map<Long, String> sources, String kind, String name, Set<String> chosen, List<Fault> faults) {

    /// The keys that still work.
    public List<Key> live() {
        return keys.stream().filter(Key::isLive).toList();
    }

    /// The keys that were revoked.
    public List<Key> revoked() {
        return keys.stream().filter(key -> !key.isLive()).toList();
    }

    /// Every scope that a server key may have.
    public List<String> scopes() {
        return Permissions.SCOPES.stream().map(scope -> scope.name()).toList();
    }

    /// Where events sent with {@code key} go.
    public String source(Key key) {
        return key.sourceId().isPresent() ? sources.getOrDefault(key.sourceId().getAsLong(), "") : "";
    }
}
