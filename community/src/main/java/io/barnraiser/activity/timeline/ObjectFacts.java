package io.barnraiser.activity.timeline;

import java.util.OptionalLong;

/// What is known of a thing at the moment: who made it, and what it is part of.
record ObjectFacts(OptionalLong authorId, OptionalLong parentId) {

    static final ObjectFacts UNKNOWN = new ObjectFacts(OptionalLong.empty(), OptionalLong.empty());
}
