/// JSON, read and written in one way everywhere.
///
/// Promises: what cannot be read becomes a {@link io.barnraiser.platform.error.Problem} that says where; nesting and
/// numbers are bounded. Uses Jackson 3.
@NullMarked
package io.barnraiser.platform.json;

import org.jspecify.annotations.NullMarked;
