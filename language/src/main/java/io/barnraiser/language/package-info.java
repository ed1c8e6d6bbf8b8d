/// What people say: which language a text is in, its sentences and words, how it feels, what kind of feedback it
/// is, what many texts are about, and which appeals it makes.
///
/// A library of its own: it uses the JDK and Lucene's analysers, and knows nothing of members, databases or pages.
/// Whatever scores a text also says which words made the score, as {@link io.barnraiser.language.Span}s. A
/// language that is not supported is said to be so; no score is made up for it. Nothing reads a clock, and
/// whatever is drawn by chance takes a seed.
@NullMarked
package io.barnraiser.language;

import org.jspecify.annotations.NullMarked;
