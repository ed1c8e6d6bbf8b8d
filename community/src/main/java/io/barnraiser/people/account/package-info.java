/// Who may sign in, with what role, and what they did. The audit log is append-only: a wrong entry is answered by
/// another entry, never edited. Uses the platform only.
@NullMarked
package io.barnraiser.people.account;

import org.jspecify.annotations.NullMarked;
