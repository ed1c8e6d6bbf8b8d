package io.barnraiser.people.match;

/// The best way in which a handle of one row is made from the name of the other.
///
/// @param weight log-odds; 0 if there is no such way
/// @param words the name
/// @param handle the handle
record HandleInName(double weight, Word[] words, String handle) {

    private static final HandleInName NONE = new HandleInName(0, new Word[0], "");

    /// The best in either direction. A handle that is made from the name of its own row says nothing that the
    /// comparison of the two names does not say.
    static HandleInName best(Profile left, Profile right) {
        HandleInName one = best(left.words(), right);
        HandleInName other = best(right.words(), left);
        return one.weight >= other.weight ? one : other;
    }

    private static HandleInName best(Word[] words, Profile owner) {
        HandleInName best = NONE;
        for (Handle handle : owner.handles()) {
            boolean isName = handle.kind() == Handle.Kind.NAME;
            double weight = isName ? 0 : HandleForms.weight(words, handle.stem());
            if (weight > best.weight && HandleForms.weight(owner.words(), handle.stem()) > 0) {
                weight = Math.min(weight, words.length == 0 ? 0 : Weights.HANDLE_FROM_SAME_NAME);
            }
            if (weight > best.weight) {
                best = new HandleInName(weight, words, handle.plain());
            }
        }
        return best;
    }
}
