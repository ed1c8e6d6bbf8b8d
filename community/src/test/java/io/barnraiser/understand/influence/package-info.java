/// Who carries a message: what is searched, promised and shown.
@NullMarked
package io.barnraiser.understand.influence;

import org.jspecify.annotations.NullMarked;
