/// Who carries a message: what is searched, promised and shown.
@NullMarked
package io.barnraiser.listen.opinion;

import org.jspecify.annotations.NullMarked;
