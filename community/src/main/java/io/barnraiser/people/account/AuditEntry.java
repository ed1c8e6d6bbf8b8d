package io.barnraiser.people.account;

import java.time.Instant;

/// One line of the audit log.
///
/// @param id grows with time; the key for the next page
/// @param at when it was done
/// @param actor who did it
/// @param action what was done, as {@code feature.verb}
/// @param subject to what, as {@code kind:number}
/// @param detail what else a reader must know; may be empty
public record AuditEntry(long id, Instant at, String actor, String action, String subject, String detail) {}
