/// Phrases as data: which words speak for what, in files that everybody can read and mend.
///
/// A book of a language is a text file of rules; a rule belongs to a group, has a name and a weight, and lists
/// phrases. All books of a text are matched in one walk over its words, so that a hundred rules cost about as much
/// as one. Denied words ("no need to worry") do not count.
@NullMarked
package io.barnraiser.language.rule;

import org.jspecify.annotations.NullMarked;
