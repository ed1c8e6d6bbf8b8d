/// The people of one cell and what they do, a day at a time.
///
/// {@link io.barnraiser.testbed.world.Cell} is the only door. A day goes: who joins, what was planned for this day
/// (answers, invitations, what passes from friend to friend), what each member does by their state, what the brand
/// does, what goes wrong on the way. What is kept is bounded by the members of the cell and a few hundred posts.
@NullMarked
package io.barnraiser.testbed.world;

import org.jspecify.annotations.NullMarked;
