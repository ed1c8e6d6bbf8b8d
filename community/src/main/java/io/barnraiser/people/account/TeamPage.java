package io.barnraiser.people.account;

import java.util.List;

/// What the team's page shows.
///
/// @param search members who joined by themselves, as far as they were looked for
/// @param roles the roles that the reader may give
/// @param email of the invitation as it was typed
/// @param link a link that was just made, with its whole address; empty where none was. It is shown this once
/// @param linkFor whom it is for
/// @param mailed whether the link was mailed as well
/// @param refusal the message that says why something was not done; empty where all was
public record TeamPage(
        Account self,
        List<Account> accounts,
        Search search,
        List<Role> roles,
        String name,
        String email,
        String role,
        List<Fault> faults,
        String link,
        String linkFor,
        boolean mailed,
        String refusal) {

    /// Members' accounts.
    ///
    /// @param query the beginning of an address, as it was typed; empty where nobody was looked for
    /// @param next the address of the next page; empty at the end
    public record Search(String query, List<Account> found, String next) {}

    /// Whether the reader may change this account.
    public boolean mayChange(Account account) {
        return self.role().covers(account.role());
    }

    /// How many may sign in.
    public long active() {
        return accounts.stream()
                .filter(account -> account.state() == Account.State.ACTIVE)
                .count();
    }
}
