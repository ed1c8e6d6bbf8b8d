/// What every score begins with: which language a text is in, its tokens and sentences, the part of
/// it that its writer wrote, the stems of words, and the words that say nothing.
///
/// Promises: every {@link io.barnraiser.language.Span} counts UTF-16 units of the text that was
/// given; time and memory grow with the length of the text and never faster; the same text gives
/// the same result.
///
/// The profiles of languages were made from texts written for this purpose (`sample/*.txt`: the
/// same letter from a user of some product in each language, then frequent function words). No
/// corpus and no list of others is in them.
///
/// Uses the JDK and the stemmers and stop words of Lucene's analysers (Snowball, Porter 2001).
@NullMarked
package io.barnraiser.language.text;

import org.jspecify.annotations.NullMarked;
