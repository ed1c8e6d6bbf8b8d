/// Maps of opinion: the team asks a question, members answer statements and add their own, and what
/// unites them is shown before what divides them.
///
/// Promises: nobody but a member sees how they voted, on no page and by no API; nothing is shown of
/// fewer than fifteen people or of a group below ten; groups are named only where chance does not
/// explain them; a statement is never edited once somebody voted on it; a vote may be changed until
/// the question is closed; a person has one vote a statement, the later one of all their
/// identities, however members are merged and taken apart, and staff and programs have none that
/// counts; every result says as of when it is and by which version of the method. Uses
/// `evidence.opinion` for the mathematics, `activity.hub` to know who votes and to note that they
/// do, `people.member`, `people.account` and `people.privacy`.
@NullMarked
package io.barnraiser.listen.opinion;

import org.jspecify.annotations.NullMarked;
