package io.barnraiser.people.account;

import java.util.List;

/// What the page shows on which somebody chooses a password: with an invitation or because they forgot theirs.
///
/// @param action where the form goes
/// @param faults everything wrong with what was sent
public record ChoosePage(LinkPurpose purpose, String action, String name, String email, List<Fault> faults) {

    /// A message of this page, by what it is for.
    public String text(String part) {
        return "account.choose." + (purpose == LinkPurpose.RESET ? "reset." : "invitation.") + part;
    }
}
