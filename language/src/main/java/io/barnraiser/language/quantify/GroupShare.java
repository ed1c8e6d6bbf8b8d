package io.barnraiser.language.quantify;

/// How large a share of a group's texts is of a kind.
public sealed interface GroupShare {

    /// A share with what is uncertain about it.
    ///
    /// @param share 0 to 1, corrected for the errors of the classifier
    /// @param low where the interval begins: 2.5 % of all redraws lie below
    /// @param high where it ends: 2.5 % lie above
    /// @param called the share that the classifier calls so: the plain average, which is not the
    ///     answer
    /// @param authors how many people wrote the texts
    record Told(double share, double low, double high, double called, int authors) implements GroupShare {}

    /// On the labelled texts the classifier is hardly better than chance: whatever it says of the
    /// group says nothing.
    ///
    /// @param difference between how often it is right and how often it is wrong to call a text so
    record CannotTell(double difference) implements GroupShare {}

    /// Nobody wrote anything.
    record NoTexts() implements GroupShare {}
}
