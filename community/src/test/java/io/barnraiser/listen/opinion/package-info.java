/// Maps of opinion: what is counted, hidden and shown.
@NullMarked
package io.barnraiser.listen.opinion;

import org.jspecify.annotations.NullMarked;
