/// How large a share of a group is of a kind that a classifier tells with errors: which share of
/// members is content.
///
/// The share of texts that a classifier calls positive is not the share that is positive: where few
/// are, most that it calls so are its errors, and its errors do not shrink with more texts. So the
/// share is worked back from how often the classifier is right and wrong on texts that people
/// labelled (the adjusted count: Forman 2008, "Quantifying counts and costs via classification";
/// the same formula is Rogan and Gladen's of 1978 for medical tests).
///
/// Promises: no share without an interval, which holds the chance of who was drawn into the group
/// and of which texts were labelled; "cannot tell" where the classifier is hardly better than
/// chance on the labelled texts; nothing reads a clock; the same input and seed give the same
/// result.
///
/// It assumes that the classifier errs in the group as often as it did on the labelled texts.
/// Labels should come from the same places and language; 200 are the least that make sense.
///
/// Uses the JDK.
@NullMarked
package io.barnraiser.language.quantify;

import org.jspecify.annotations.NullMarked;
