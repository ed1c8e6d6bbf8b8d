/// Who may sign in and what they may do: accounts with roles, sessions, one-time links, keys for programs, the audit
/// log and the brand's own settings.
///
/// Promises: passwords, session tokens, links and keys are kept as hashes only; an unknown address is answered like a
/// known one, in the same time; guesses are counted per address and per sender and refused beyond the limit; changing
/// a password or a role ends every session; an installation always keeps an owner who can sign in; a revoked key is
/// refused within a second. Every change leaves an entry in the audit log in the transaction that makes it.
/// Uses platform only; every feature stands on it.
@NullMarked
package io.barnraiser.people.account;

import org.jspecify.annotations.NullMarked;
