/// Whether a message frightens people and then sells them the cure, and other appeals that push:
/// what is possible, by
/// its words.
@NullMarked
package io.barnraiser.language.appeal;

import org.jspecify.annotations.NullMarked;
