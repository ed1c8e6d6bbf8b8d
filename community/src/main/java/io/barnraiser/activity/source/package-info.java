/// Where activities come from: every source with its settings, its counts, its last error in words, how far it lags,
/// and the runs that fill it.
///
/// Promises: received = accepted + duplicate + dropped by reason, for every source, at every moment; the counts are
/// kept in the transaction that stores the activities. Uses platform only.
@NullMarked
package io.barnraiser.activity.source;

import org.jspecify.annotations.NullMarked;
