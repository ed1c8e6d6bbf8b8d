package io.barnraiser.activity.timeline;

import java.util.List;

/// Somebody a member has to do with.
///
/// @param memberId the other one
/// @param name the other one's name
/// @param standing the other one's standing
/// @param given what the member did towards the other one, most often first
/// @param received what the other one did towards the member
/// @param towards how much the member's side of it weighs: how often, or less where it is long ago
/// @param from how much the other one's side weighs
/// @param lastAt when the last of it happened, in epoch milliseconds
public record Contact(
        long memberId,
        String name,
        String standing,
        List<Times> given,
        List<Times> received,
        double towards,
        double from,
        long lastAt) {

    /// How often something was done.
    ///
    /// @param kind what, as a word
    /// @param count how often
    public record Times(String kind, long count) {}

    public Contact {
        given = List.copyOf(given);
        received = List.copyOf(received);
    }

    /// Everything between the two.
    public double weight() {
        return towards + from;
    }

    /// Whether it comes from both.
    public boolean isMutual() {
        return towards > 0 && from > 0;
    }

    /// How much of {@code whole} the member's side is, in thousandths.
    public long towardsShare(double whole) {
        return Math.round(1_000 * towards / whole);
    }

    /// How much of {@code whole} the other one's side is, in thousandths.
    public long fromShare(double whole) {
        return Math.round(1_000 * from / whole);
    }

    /// What the member did.
    public long givenCount() {
        return given.stream().mapToLong(Times::count).sum();
    }

    /// What the other one did.
    public long receivedCount() {
        return received.stream().mapToLong(Times::count).sum();
    }
}
