package io.barnraiser.language.overlap;

/// How much a brand's words and its members' have in common.
public sealed interface OverlapResult {

    /// @param value about 0 for words dealt out by chance, about 1 for what members have in
    ///     common with one another
    /// @param low where the interval begins: 2.5 % of all redraws lie below
    /// @param high where it ends
    /// @param words how many words of either side were compared
    /// @param authors how many members wrote
    record Told(double value, double low, double high, int words, int authors) implements OverlapResult {}

    /// Too few words or authors to tell anything.
    ///
    /// @param brand words of the brand
    /// @param members words of the members
    record TooFew(int brand, int members, int authors) implements OverlapResult {}

    /// Members have no more in common with one another than chance gives: there is nothing to
    /// measure by.
    record NoMeasure() implements OverlapResult {}
}
