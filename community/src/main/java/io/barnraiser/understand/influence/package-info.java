/// Who carries a message: with whom to begin so that it reaches many, by a model of how messages pass
/// along ties.
///
/// A search names people, how many would be reached beginning with them, and the same for as many of the
/// most connected, by degree discount, and drawn by lot, judged on the same draws. The probabilities are
/// learned from how things passed before, where that foretells newer things better than the assumed ones and
/// than popularity; else they are assumed: what passes to a member comes from those to whom they reply, whom
/// they mention and like, in proportion to the weight of their ties (weighted cascade). Pages say which, say
/// what would be, never what is, and name no cause.
///
/// Promises: staff, bots and bridges are never named, nor is anybody who refuses everything, who was asked
/// lately, or, where a permission is asked for, for whom no permit can be had now. Nothing goes round among members who
/// have fallen silent. The same day, ties, journeys, permissions and question give the same answer. An erased person is
/// named by no search.
///
/// Uses {@code understand.network} for the ties, {@code understand.tribe} for the tribes, {@code
/// understand.journey} for who has fallen silent, {@code
/// people.consent} for permission, and the module {@code network} for everything that is computed.
@NullMarked
package io.barnraiser.understand.influence;

import org.jspecify.annotations.NullMarked;
