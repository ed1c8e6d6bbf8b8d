/// Where members stand in their relationship with the brand: six stages, and how people move between them.
///
/// **What it is.** Rules, kept as data, say which activities are evidence of which stage. A prompt follower of
/// the log keeps evidence by identity, rule and day; of it each member has a path, a list of segments of days
/// with the state they stand in and the stage they attained. [Journeys] is the door, [RuleVersions] that of the
/// rules, [Analyses] that of what is concluded from all paths.
///
/// **What it promises.** The same log, members and rules give the same evidence and the same paths, whatever
/// batches the log was read in, after any merge and its undoing, and after a rebuild. A path is exact to the day
/// and reaches into the future: how it goes on if nothing more happens. So any day can be looked at by one query,
/// and nothing has to tick. Attained and present are two facts. Only members have a path; staff, bots and bridges
/// have none. A correction by a person outlives rebuilds and versions of the rules.
///
/// **How it works.** Each rule is a witness for its stage whose newest piece of evidence counts, decayed for the
/// present (see [StageBelief]); whoever is silent for longer than their rhythm explains is dormant (see [Silence]).
/// Thresholds, half-life and precisions are assumed, and say so, until people have checked enough evidence.
///
/// **What it uses.** The module `evidence`; `people.account` (settings, audit), `people.member`,
/// `people.privacy`, `activity.source`, `activity.log`, `activity.order` (its table is read), `activity.timeline`
/// (whose member page shows the journey), `understand.tribe`; `platform`.
@NullMarked
package io.barnraiser.understand.journey;

import org.jspecify.annotations.NullMarked;
