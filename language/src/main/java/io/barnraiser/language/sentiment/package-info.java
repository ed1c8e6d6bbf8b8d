/// How a text feels, from very bad (-1) to very good (1), and which words say so.
///
/// The rules are those that Hutto and Gilbert published (2014, "VADER: A Parsimonious Rule-based
/// Model for Sentiment Analysis of Social Media Text"): words have valences, which boosters,
/// negations, capitals, exclamation and "but" change. Where the rules meet a language that builds
/// its sentences otherwise, they were changed: in German, `nicht` often stands behind its verb, and
/// half of a verb at the end of its clause. Ours differ from the published program where that was a
/// slip or too coarse: "but" weighs words by where they stand; a negation reaches to the end of its
/// clause only; a word of two senses ("pretty good") is a booster before a word that has a valence.
///
/// **How the lexicons were made.** `en.txt` and `de.txt` were written for this purpose, family by
/// family, by judgement of how the word would be taken in a post or a note to a company; forms are
/// derived by the rules of each language ({@link io.barnraiser.language.sentiment.EnglishForms},
/// {@link io.barnraiser.language.sentiment.GermanForms}). No entry was taken from a list of others.
/// The English valences were then drawn towards the ratings of half of the tweets that
/// Hutto and Gilbert had rated (a ridge towards the judgement, so that a word of few tweets hardly
/// moves); the other half was kept for the figures in `docs/language.md`. German valences are
/// judgement alone.
///
/// Promises: the contributions of a text add up to the sum behind its score; a language that is not
/// supported is said to be so and not scored; cost grows with the length of the text.
///
/// What a score is not: what a single person feels. Irony is not seen. For the share of a group
/// that is content, see {@link io.barnraiser.language.quantify}.
///
/// Uses `language.text`.
@NullMarked
package io.barnraiser.language.sentiment;

import org.jspecify.annotations.NullMarked;
