package io.barnraiser.people.account;

import io.barnraiser.shell.Choice;
import java.util.List;

/// What somebody sees of their own account.
///
/// @param name as it stands or was typed
/// @param faults everything wrong with the profile that was sent
/// @param passwordFaults everything wrong with the new password that was sent
/// @param sessions where they are signed in, this browser first
public record OwnPage(
        Account account,
        String name,
        String language,
        String zone,
        List<Fault> faults,
        List<Fault> passwordFaults,
        List<Row> sessions,
        List<Choice> languages,
        List<Choice> zones) {

    /// A browser that is signed in.
    ///
    /// @param device the browser and the system, in words
    /// @param current whether it is the one that asks
    public record Row(String id, String device, String address, long lastUsedAt, long createdAt, boolean current) {}
}
