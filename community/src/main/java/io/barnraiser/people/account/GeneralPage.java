package io.barnraiser.people.account;

import io.barnraiser.shell.Choice;
import java.util.List;

/// What the page of general settings shows.
///
/// @param values as they stand or were typed
/// @param join who may join the hub
public record GeneralPage(
        Values values,
        JoinPolicy join,
        List<Fault> faults,
        List<Choice> languages,
        List<Choice> zones,
        List<Choice> currencies) {

    /// The fields of the form.
    public record Values(String brand, String accent, String currency, String language, String zone) {}
}
