package io.barnraiser.build.release;

import java.util.List;

/// What somebody who had a part in a release is shown.
///
/// @param name the name that they agreed to, or would agree to now: how they are called here; empty where that is
///     not known
/// @param deeds what they did
/// @param path where they answer
public record ThanksPage(Release release, Person person, String name, List<Contribution> deeds, String path) {

    /// What they did, each once, as keys of texts.
    public List<String> did() {
        return deeds.stream()
                .flatMap(deed -> deed.role().stream())
                .map(role -> "release.did." + role.word())
                .distinct()
                .toList();
    }

    /// Whether they were asked if it cured what they had complained of.
    public boolean isAsked() {
        return person.cureAskedAt().isPresent();
    }
}
