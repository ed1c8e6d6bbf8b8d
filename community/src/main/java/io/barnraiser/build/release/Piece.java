package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that may lead to a release, as the feature that keeps it knows it now.
///
/// @param ref its number there
/// @param title its first words, or what it is called; of a person's making, so shown to the team alone
/// @param at when it was said
/// @param author the identity that said it
/// @param words what was said, to be quoted where its author allows it; may be empty
/// @param path where the team can see it
/// @param parts who did what on it
/// @param parents what it grew out of
/// @param steps what else became of it, for the picture of the way
public record Piece(
        String ref,
        String title,
        Instant at,
        Optional<Long> author,
        String words,
        String path,
        List<Part> parts,
        List<Ref> parents,
        List<Step> steps) {

    /// Something by its kind and number.
    public record Ref(LinkKind kind, String ref) {}

    /// What somebody did on it.
    public record Part(long identity, CreditRole role, Instant at) {}

    /// A step on the way that the feature itself knows of.
    ///
    /// @param words what the brand said with it, such as the reason of a decision
    public record Step(StepKind kind, Instant at, String words) {}
}
