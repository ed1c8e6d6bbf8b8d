/// Estimators beside the truth: simulated communities come in through the same door as everybody's, the estimators
/// answer through their facades, and what they say is compared with what is true. `./barnraiser bench truth SEEDS`
/// writes the table into `docs/validation.md`; it judges nothing that an ordinary test judges.
@NullMarked
package io.barnraiser.bench.truth;

import org.jspecify.annotations.NullMarked;
