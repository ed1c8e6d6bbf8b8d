/// Who has to do with whom, and how much: ties, and the network that they make.
///
/// **What it is.** A follower of the log adds up who did what towards whom, by identity, kind and day, in
/// whole numbers. A [Snapshot] weighs these for the day that it is asked for: kinds by [TieWeights], age by a
/// half-life, gatherings by how many were there; identities are the members they belong to now. [Networks] is
/// the door to both.
///
/// **What it promises.** The rows depend on the log alone, not on how it was cut into batches: a rebuild
/// gives the same rows. The same rows, members, day and settings give the same snapshot, bit for bit, because
/// weights are added as whole numbers of 2^-32. Nobody has a tie with themselves; bots and bridges have none
/// at all; a reply that attacks the person it answers ties nobody; who works for the brand is marked. The weights are
/// assumed, and say so, until
/// the team sets others or takes those that [TieFits] learned.
///
/// **How it works.** Decay with a half-life is forward decay (Cormode, Shkapenyuk, Srivastava and Xu,
/// "Forward decay", ICDE 2009) with the sums kept a day: nothing is rewritten as time goes by. Of gatherings
/// each pair has 1/(n-1) (Newman, "Scientific collaboration networks II", Phys. Rev. E 64, 2001), so that
/// being together counts 1 for everybody, however many they were.
///
/// A fit asks which half-life and weights would have foretold best which pairs go on with each other (Gilbert
/// and Karahalios, "Predicting tie strength with social media", CHI 2009, for the idea), and judges itself on
/// days that it did not learn from.
///
/// **What it uses.** The module `network` for graphs, `evidence` for what was learned, `language` for what is
/// hostile; `people.account`
/// (settings), `people.member`,
/// `people.privacy`, `activity.log`, `activity.timeline` (whose member page shows ties); `platform`.
@NullMarked
package io.barnraiser.understand.network;

import org.jspecify.annotations.NullMarked;
