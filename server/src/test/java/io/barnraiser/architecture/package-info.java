/// The rules of the house as tests: which room may use which, what may stand where. Each failure names the rule, the
/// place, and what to do instead. The rules are explained in `ARCHITECTURE.md`.
@NullMarked
package io.barnraiser.architecture;

import org.jspecify.annotations.NullMarked;
