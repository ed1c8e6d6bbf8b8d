package io.barnraiser.evidence;

import java.util.Optional;

/// What is behind an estimate, so that a reader can go and look.
///
/// @param basis what was counted, in words for the reader: "run 17, activities up to 21 November"
/// @param address the page of this installation that shows it; begins with a slash
public record Evidence(String basis, Optional<String> address) {

    public Evidence {
        if (basis.isBlank()) {
            throw new IllegalArgumentException("Evidence says what was counted; this says nothing");
        }
        if (address.isPresent() && !address.get().matches("/(?![/\\\\]).*")) {
            throw new IllegalArgumentException("Evidence is a page of this installation; this is " + address.get());
        }
    }

    /// Evidence that is said, without a page of its own.
    public static Evidence of(String basis) {
        return new Evidence(basis, Optional.empty());
    }

    /// Evidence with the page that shows it.
    public static Evidence of(String basis, String address) {
        return new Evidence(basis, Optional.of(address));
    }
}
