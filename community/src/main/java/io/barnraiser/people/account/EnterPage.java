package io.barnraiser.people.account;

/// What a mailed link opens before it lets anybody in: programs that look at mails follow links,
/// people press buttons.
///
/// @param action where the button goes
/// @param name who comes in
/// @param next where to go after, a path of this site; empty for no particular place
/// @param joins whether they become a member by it
public record EnterPage(String action, String name, String next, boolean joins) {}
