package io.barnraiser.people.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Whether a person allows a purpose on a channel, by what they decided. It depends on which decisions there are, never
/// on the order in which they reached us.
public sealed interface ConsentStanding {

    /// They allow it.
    record Allowed(ConsentEntry by) implements ConsentStanding {}

    /// They do not.
    record Forbidden(ConsentEntry by) implements ConsentStanding {}

    /// They never decided.
    record Unasked() implements ConsentStanding {}

    /// What these entries, all of one person, say together: the newest decision counts; of two at one time the
    /// refusal; and after any refusal only a permission whose origin may lift it.
    static ConsentStanding of(Collection<ConsentEntry> entries, Purpose purpose, ConsentChannel channel) {
        Optional<ConsentEntry> refusal = newestRefusal(entries, purpose, channel);
        Optional<ConsentEntry> permission = entries.stream()
                .filter(entry -> entry.consent().decision() == Decision.GRANTED)
                .filter(entry -> entry.consent().covers(purpose, channel))
                .filter(entry -> refusal.isEmpty() || lifts(entry, refusal.get()))
                .max(Comparator.comparing(ConsentStanding::when));
        return permission
                .<ConsentStanding>map(Allowed::new)
                .or(() -> refusal.map(Forbidden::new))
                .orElseGet(Unasked::new);
    }

    /// The newest refusal of this purpose on this channel.
    static Optional<ConsentEntry> newestRefusal(
            Collection<ConsentEntry> entries, Purpose purpose, ConsentChannel channel) {
        return entries.stream()
                .filter(entry -> entry.consent().decision().forbids())
                .filter(entry -> entry.consent().covers(purpose, channel))
                .max(Comparator.comparing(ConsentStanding::when));
    }

    private static boolean lifts(ConsentEntry permission, ConsentEntry refusal) {
        return permission.consent().origin().mayLift() && when(permission).isAfter(when(refusal));
    }

    private static Instant when(ConsentEntry entry) {
        return entry.consent().happenedAt();
    }
}
