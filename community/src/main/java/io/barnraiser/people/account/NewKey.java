package io.barnraiser.people.account;

import io.barnraiser.platform.web.Permission;
import java.util.OptionalLong;
import java.util.Set;

/// A key about to be made.
///
/// @param name what it is for, in the words of whoever makes it
/// @param scopes what it may do
/// @param sourceId where its events go; present exactly when it is of kind {@link KeyKind#WRITE}
public record NewKey(KeyKind kind, String name, Set<Permission> scopes, OptionalLong sourceId) {

    public NewKey {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (sourceId.isPresent() != (kind == KeyKind.WRITE)) {
            throw new IllegalArgumentException("a write key has a source, and no other key has one");
        }
    }

    /// A key that sends events to {@code sourceId}.
    public static NewKey write(String name, long sourceId) {
        return new NewKey(KeyKind.WRITE, name, Set.of(Permissions.EVENTS_WRITE), OptionalLong.of(sourceId));
    }

    /// A key that reads the API within {@code scopes}.
    public static NewKey server(String name, Set<Permission> scopes) {
        return new NewKey(KeyKind.SERVER, name, scopes, OptionalLong.empty());
    }
}
