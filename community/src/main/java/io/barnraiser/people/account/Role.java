package io.barnraiser.people.account;

import io.barnraiser.platform.web.Permission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody is on the team, from the least to the most. What each may do stands in {@link Permissions}.
public enum Role {
    /// A member of the community who signs in: takes part in the hub, and sees nothing of the desk
    /// but their account.
    MEMBER,
    /// Anybody of the brand who answers members: sees members and sources, writes notes and tags.
    STAFF,
    /// Runs the community: also connects sources, gives out keys, invites staff, answers privacy requests.
    MANAGER,
    /// Owns the installation: everything.
    OWNER;

    /// What this role may do.
    public Set<Permission> permissions() {
        return Permissions.of(this);
    }

    /// Whether somebody of this role may give, take or change {@code other}.
    public boolean covers(Role other) {
        return other.compareTo(this) <= 0;
    }

    /// The name that is stored, sent in forms and typed on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of that name.
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
