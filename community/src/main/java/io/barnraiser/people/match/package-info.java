/// Who is who: finds identities of different sources that are probably one person.
///
/// **What it is.** A pure engine ([MatchEngine]) over a table of people, a door to it for files ([MatchTable]), and the
/// desk's page where a person accepts or refuses what it suggests.
///
/// **What it promises.** The same table gives the same pairs with the same scores, whatever the order of its rows. A
/// pair
/// is never of one source with itself (a source knows its own people apart) unless it is told that the source knows
/// people by several aliases. Every score can be explained in words. Nothing here merges two members by itself: the
/// suggestions wait for a person.
///
/// **How it works.** Each pair that shares a key ([BlockIndex]) is weighed by the log-odds of Fellegi and Sunter, "A
/// Theory for Record Linkage", JASA 64 (1969): rare things in common weigh more than frequent ones. How rare a word is
/// comes from the table at hand; the other weights are assumed and stand in [Weights].
///
/// **What it uses.** `people.member` for merging, unmerging and the never-again list; `platform`.
@NullMarked
package io.barnraiser.people.match;

import org.jspecify.annotations.NullMarked;
