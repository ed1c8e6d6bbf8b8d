/// Members and their identities. A member is a person; an identity is that person as one source knows them.
///
/// Every identity is born with a member of the same number. Merges are rows between identities, and the active ones
/// are the edges of a graph: a member is one of its connected components, named after the oldest identity in it. So a
/// merge costs as much as the person has identities, whatever they did, and can be undone at any later time, in any
/// order, without loss: the log of activities names identities only and is never rewritten.
///
/// Promises: two accounts of one source are never joined by a rule, only by a person who says so; nobody on the
/// never-again list is joined; what a person took apart, no rule joins again; every refusal can be read with its
/// reason.
/// {@link io.barnraiser.people.member.Members} is the door for people,
/// {@link io.barnraiser.people.member.IdentityIntake} the one for the ingest pipeline. Uses people.account for the
/// audit log.
@NullMarked
package io.barnraiser.people.member;

import org.jspecify.annotations.NullMarked;
