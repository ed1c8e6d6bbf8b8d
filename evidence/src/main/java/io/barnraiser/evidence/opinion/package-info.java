/// What people who agree and disagree with statements have in common, and what divides them: a map,
/// groups of opinion where they are more than chance, and statements that unite across groups.
///
/// Begins with {@link io.barnraiser.evidence.opinion.Votes}; {@link
/// io.barnraiser.evidence.opinion.OpinionSearch} looks for groups and answers with one of three {@link
/// io.barnraiser.evidence.opinion.Opinions}. After Small, Bjorkegren, Erkkila, Shaw and Megill (2021),
/// "Polis: Scaling deliberation by mapping high dimensional opinion spaces", with four differences:
/// groups exist only where shuffled votes do not give as good ones and where they come back when people
/// are drawn again; below 500 people, people themselves are clustered; consensus is ranked by a mean
/// over groups that does not depend on how many there are; the same votes and seed give the same
/// result.
///
/// Uses {@link io.barnraiser.evidence}, its packages for shares and for samples. People choose
/// themselves whether to vote: nothing here speaks for those who did not. The axes of the map mean
/// nothing.
@NullMarked
package io.barnraiser.evidence.opinion;

import org.jspecify.annotations.NullMarked;
