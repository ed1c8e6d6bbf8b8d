/// How tribes are found, kept and shown.
@NullMarked
package io.barnraiser.understand.tribe;

import org.jspecify.annotations.NullMarked;
