/// What the community and its tribes talk about.
///
/// A reading takes the conversations of some months (a bounded sample, drawn by lot), makes topics of them, and says
/// of each how many of those who wrote took part, month by month, tribe by tribe, whether it rises or fades, and in
/// which words. It speaks of groups of ten and more, never of what a single member thinks.
///
/// Promises: no topics are shown where words dealt out by chance group as strongly; nothing after the day of a
/// reading is read; the same log, day and seed give the same topics; a quotation disappears with what was quoted.
///
/// Uses the module `language` for words, `network` for groups and `evidence` for whatever is estimated;
/// `understand.tribe` for who is at home where; the log for what was written; `people.privacy` for erasure.
@NullMarked
package io.barnraiser.understand.voice;

import org.jspecify.annotations.NullMarked;
