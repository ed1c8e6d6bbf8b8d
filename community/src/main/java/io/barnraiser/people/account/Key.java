package io.barnraiser.people.account;

import io.barnraiser.platform.web.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A key that a program signs in with. The key itself is shown once and never stored.
///
/// @param hint its beginning and end, to recognise it by
/// @param scopes what it may do
/// @param sourceId the source that events sent with it go to; only keys of kind {@link KeyKind#WRITE} have one
/// @param lastUsedAt when it was last used, within a minute
public record Key(
        KeyId id,
        KeyKind kind,
        String name,
        String hint,
        Set<Permission> scopes,
        OptionalLong sourceId,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public Key {
        scopes = Set.copyOf(scopes);
    }

    /// Whether it still works.
    public boolean isLive() {
        return revokedAt.isEmpty();
    }
}
