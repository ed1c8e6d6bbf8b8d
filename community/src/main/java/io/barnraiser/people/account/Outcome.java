package io.barnraiser.people.account;

import java.util.List;

/// How something that somebody asked for ended.
public sealed interface Outcome<T> {

    /// It was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// Nothing was done: these fields are wrong, all of them at once.
    record Faulty<T>(List<Fault> faults) implements Outcome<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Nothing was done: it is not possible, or not for this person.
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /// Why something was refused; each has a sentence in the message bundles.
    enum Refusal {
        /// The link was used, has expired, or never was one of ours.
        LINK_DEAD,
        /// An installation always keeps an owner who can sign in.
        LAST_OWNER,
        /// Nobody gives or takes a role above their own.
        ABOVE_OWN_ROLE,
        /// The thing is not there any more.
        GONE;

        /// The name of its sentence in the message bundle.
        public String text() {
            return "account.refused."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
