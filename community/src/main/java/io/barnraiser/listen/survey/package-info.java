/// Asking before members complain: short surveys and one-question asks, to members drawn by lot.
///
/// Promises: only those are asked who allow it (purpose {@code research}) and whom nobody asked
/// anything for a month, under whatever identity, which is looked at in the statement that spends
/// the ask; everybody is asked once, also across crashes; a personal link answers without signing
/// in and can be changed until the survey closes; the same seed draws the same people; results say
/// how many answered, and stand beside what all would have said if groups answered alike; below ten
/// people nothing is shown; what people said they would do is held to what they did only once their
/// time to do it has passed. Answers in words go to the log as something that was asked for, and so
/// become feedback. Uses people.notice, people.consent, activity.hub, understand.influence for the
/// asks, understand.tribe and understand.journey for groups, and the module {@code evidence}.
@NullMarked
package io.barnraiser.listen.survey;

import org.jspecify.annotations.NullMarked;
