/// Which of several outcomes people will have, foretold from what is known of them: multinomial logistic
/// models, and how well they do on people who had no part in fitting them.
///
/// Uses the JDK alone. Chance comes from a seed; the same call gives the same answer.
@NullMarked
package io.barnraiser.evidence.model;

import org.jspecify.annotations.NullMarked;
