package io.barnraiser.people.account;

import org.jdbi.v3.core.Handle;

/// Writes down who did what to which thing, in the transaction that does it: no act without its entry, no entry
/// without its act.
///
/// Entries outlive erasures, so neither subject nor detail may hold a name, an address or anything else of a person:
/// write {@code member:12}.
@FunctionalInterface
public interface Audit {

    /// The actor of what the program does by itself.
    String PROGRAM = "barnraiser";

    /// Adds one entry.
    ///
    /// @param actor who did it: the account's name, the key's name, or {@link #PROGRAM}
    /// @param action what was done, as {@code feature.verb}: {@code member.merge}
    /// @param subject to what, as {@code kind:number}
    /// @param detail what else a reader must know; may be empty
    void record(Handle handle, String actor, String action, String subject, String detail);
}
