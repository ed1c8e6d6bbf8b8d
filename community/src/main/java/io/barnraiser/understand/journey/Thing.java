package io.barnraiser.understand.journey;

import java.util.OptionalLong;

/// What the log knows now of something that activities are about.
///
/// @param type what it is; {@code thing} where nobody said yet
/// @param author the identity that made it, where that is known
record Thing(String type, OptionalLong author) {

    private static final String UNKNOWN = "thing";

    boolean isKnown() {
        return !type.equals(UNKNOWN);
    }
}
