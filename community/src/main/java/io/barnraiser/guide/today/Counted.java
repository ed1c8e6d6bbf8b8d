package io.barnraiser.guide.today;

/// A number of things that were counted up to a limit, so that no page counts for long.
///
/// @param amount how many, the limit at most
/// @param isMore whether there may be more
public record Counted(long amount, boolean isMore) {

    static Counted upTo(long most, long amount) {
        return new Counted(Math.min(most, amount), amount >= most);
    }
}
