package io.barnraiser.platform.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/// Who is asking.
///
/// @param id the account's or the key's number; 0 for nobody
/// @param name what pages call the viewer; empty for nobody
/// @param permissions what the viewer may do, {@link Permission#PUBLIC} not among them
/// @param csrfToken the secret of the session that unsafe requests of pages must prove to know; empty where there is
///     none
public record Viewer(
        Kind kind, long id, String name, Set<Permission> permissions, Locale locale, ZoneId zone, String csrfToken) {

    /// What kind of thing is asking.
    public enum Kind {
        /// Not signed in.
        NOBODY,
        /// A person with an account.
        ACCOUNT,
        /// A program with a key.
        KEY
    }

    public Viewer {
        permissions = Set.copyOf(permissions);
    }

    /// Somebody who is not signed in.
    public static Viewer nobody(Locale locale, ZoneId zone) {
        return new Viewer(Kind.NOBODY, 0, "", Set.of(), locale, zone, "");
    }

    /// Whether the viewer may do {@code permission}.
    public boolean may(Permission permission) {
        return permission.isPublic() || permissions.contains(permission);
    }

    /// Whether somebody is signed in.
    public boolean isSignedIn() {
        return kind != Kind.NOBODY;
    }
}
