package io.barnraiser.people.account;

/// Who changes the team.
///
/// @param name as the audit log names them
/// @param role the highest role they may give or take
public record Actor(String name, Role role) {

    /// Whoever may use the command line of this machine: they own the data folder, so nothing is kept from them.
    public static final Actor COMMAND_LINE = new Actor("command line", Role.OWNER);

    /// Somebody who is signed in.
    public static Actor of(Account account) {
        return new Actor(account.actor(), account.role());
    }
}
