/// Tests of the members list, the member's page and what they are derived from.
@NullMarked
package io.barnraiser.activity.timeline;

import org.jspecify.annotations.NullMarked;
