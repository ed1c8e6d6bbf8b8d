package io.barnraiser.people.account;

import java.util.List;

/// What the page of the audit log shows.
///
/// @param actors everybody on the team, to filter by
/// @param features the beginnings of actions, to filter by
/// @param next the address of the page after this one; empty at the end
public record AuditPage(
        List<AuditEntry> entries, AuditFilter filter, List<String> actors, List<String> features, String next) {

    /// Whether only some entries are asked for.
    public boolean isFiltered() {
        return !filter.equals(AuditFilter.ALL);
    }
}
