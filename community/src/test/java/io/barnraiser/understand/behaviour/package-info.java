/// How tribes are found, kept and shown.
@NullMarked
package io.barnraiser.understand.behaviour;

import org.jspecify.annotations.NullMarked;
