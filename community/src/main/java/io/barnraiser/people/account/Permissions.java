package io.barnraiser.people.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.barnraiser.platform.web.Permission;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may do what: the one table. Every permission that a route names stands in it, beside the
/// least role that has it;
/// every role above has it too.
public final class Permissions {

    /// To see and change one's own account.
    public static final Permission OWN = new Permission("own");

    /// To take part in the hub: to propose, vote, answer, and see one's own page.
    public static final Permission HUB_TAKE_PART = new Permission("hub:take-part");

    public static final Permission DESK_READ = new Permission("desk:read");
    public static final Permission MEMBERS_READ = new Permission("members:read");
    public static final Permission MEMBERS_WRITE = new Permission("members:write");
    public static final Permission MEMBERS_MERGE = new Permission("members:merge");
    public static final Permission CONSENT_WRITE = new Permission("consent:write");
    /// To read the board of ideas as the team sees it: with its tribes and what is hidden.
    public static final Permission IDEAS_READ = new Permission("ideas:read");

    /// To decide on ideas, to merge, tag and hide them.
    public static final Permission IDEAS_WRITE = new Permission("ideas:write");

    /// To read the queue of what members told, and how it is handled.
    public static final Permission LISTENING_READ = new Permission("listening:read");

    /// To answer, route, sort and snooze.
    public static final Permission LISTENING_WRITE = new Permission("listening:write");

    /// To change departments and what is promised to members.
    public static final Permission LISTENING_MANAGE = new Permission("listening:manage");

    public static final Permission SOURCES_READ = new Permission("sources:read");
    public static final Permission SOURCES_WRITE = new Permission("sources:write");
    public static final Permission PRIVACY_EXPORT = new Permission("privacy:export");
    public static final Permission PRIVACY_ERASE = new Permission("privacy:erase");
    public static final Permission KEYS_MANAGE = new Permission("keys:manage");
    public static final Permission WEBHOOKS_MANAGE = new Permission("webhooks:manage");
    public static final Permission ACCOUNTS_MANAGE = new Permission("accounts:manage");
    public static final Permission AUDIT_READ = new Permission("audit:read");
    /// To mark changes as shipped, link what led to them, and thank those who took part.
    public static final Permission RELEASES_WRITE = new Permission("releases:write");
    public static final Permission SETTINGS_WRITE = new Permission("settings:write");

    /// To send events. No role has it: events come with a write key, which can do nothing else.
    public static final Permission EVENTS_WRITE = new Permission("events:write");

    private static final List<Row> TABLE = List.of(
            new Row(OWN, Role.MEMBER),
            new Row(HUB_TAKE_PART, Role.MEMBER),
            new Row(DESK_READ, Role.STAFF),
            new Row(MEMBERS_READ, Role.STAFF),
            new Row(MEMBERS_WRITE, Role.STAFF),
            new Row(MEMBERS_MERGE, Role.STAFF),
            new Row(CONSENT_WRITE, Role.STAFF),
            new Row(RELEASES_WRITE, Role.STAFF),
            new Row(IDEAS_READ, Role.STAFF),
            new Row(IDEAS_WRITE, Role.STAFF),
            new Row(LISTENING_READ, Role.STAFF),
            new Row(LISTENING_WRITE, Role.STAFF),
            new Row(LISTENING_MANAGE, Role.MANAGER),
            new Row(SOURCES_READ, Role.STAFF),
            new Row(SOURCES_WRITE, Role.MANAGER),
            new Row(PRIVACY_EXPORT, Role.MANAGER),
            new Row(PRIVACY_ERASE, Role.MANAGER),
            new Row(KEYS_MANAGE, Role.MANAGER),
            new Row(WEBHOOKS_MANAGE, Role.MANAGER),
            new Row(ACCOUNTS_MANAGE, Role.MANAGER),
            new Row(AUDIT_READ, Role.MANAGER),
            new Row(SETTINGS_WRITE, Role.OWNER));

    /// What a server key may be given. Nothing that changes the team, and no way to make another key.
    public static final List<Permission> SCOPES =
            List.of(MEMBERS_READ, IDEAS_READ, SOURCES_READ, MEMBERS_WRITE, PRIVACY_EXPORT, PRIVACY_ERASE);

    private static final Map<Role, Set<Permission>> BY_ROLE = byRole();

    private Permissions() {}

    /// What {@code role} may do.
    public static Set<Permission> of(Role role) {
        return BY_ROLE.getOrDefault(role, Set.of());
    }

    /// Whether {@code permission} stands in the table, so that somebody or some key can have it.
    public static boolean isKnown(Permission permission) {
        return permission.equals(EVENTS_WRITE)
                || permission.isPublic()
                || TABLE.stream().anyMatch(row -> row.permission().equals(permission));
    }

    private static Map<Role, Set<Permission>> byRole() {
        Map<Role, Set<Permission>> byRole = new EnumMap<>(Role.class);
        Arrays.stream(Role.values())
                .forEach(role -> byRole.put(
                        role,
                        TABLE.stream()
                                .filter(row -> role.covers(row.least()))
                                .map(Row::permission)
                                .collect(toUnmodifiableSet())));
        return byRole;
    }

    private record Row(Permission permission, Role least) {}
}
