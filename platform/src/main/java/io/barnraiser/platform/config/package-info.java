/// How an installation is configured: a file in the data folder, then the environment, then flags of the command; the
/// later wins.
///
/// Promises: everything that is wrong is said at once, also keys that nobody knows; every key has a sentence and a
/// default; secrets are hidden when settings are printed. Each area reads its keys into a record of its own, once, at
/// start. Uses nothing but the JDK.
@NullMarked
package io.barnraiser.platform.config;

import org.jspecify.annotations.NullMarked;
