package io.barnraiser.people.account;

import java.util.List;

/// What the page shows that makes the first owner.
///
/// @param action where the form goes
/// @param faults everything wrong with what was sent
public record SetUpPage(String action, String name, String email, List<Fault> faults) {}
